package dev.casebook.index;

import java.util.Arrays;
import java.util.List;

/** Ways of saying the same that hold in every archive: abbreviations that engineers use for the word, and the word for them. */
final class Synonyms {
    static final List<List<String>> SHIPPED = groups("""
            k8s, kubernetes
            db, database
            cert, certificate
            certs, certificates
            oom, oom kill, oom killed, oomkilled, out of memory, memory exhausted
            lb, load balancer, loadbalancer
            dns, name resolution
            ci, continuous integration
            cd, continuous delivery
            pg, postgres, postgresql
            mysql, mariadb
            es, elasticsearch
            auth, authentication
            authn, authentication
            authz, authorization
            config, configuration
            env, environment
            repo, repository
            prod, production
            dev, development
            infra, infrastructure
            perf, performance
            vm, virtual machine
            os, operating system
            cpu, processor
            mem, memory
            disk full, full disk, disk pressure, out of space, no space left, enospc
            ssl, tls
            timeout, timed out, etimedout
            login, log in, sign in, logon
            logins, sign ins
            failover, fail over
            rollback, roll back
            outage, downtime
            slow, slowness, latency
            ddos, denial of service
            sso, single sign on
            ldap, directory service
            msg, message
            mq, message queue
            pvc, persistent volume
            gc, garbage collection
            tz, time zone, timezone
            dst, daylight saving, summer time
            ntp, clock synchronization
            clock skew, clock drift
            vpn, private network
            crash, crashed
            crashloop, crash loop, crashloopbackoff, crash loop back off, restart loop
            restart, reboot
            quota, rate limit
            rate limiting, throttling
            rate limited, throttled
            race condition, data race
            packet loss, dropped packets
            gh, github
            cdn, content delivery network
            tf, terraform
            az, availability zone
            waf, web application firewall
            expired, expiry
            upgrade, version bump
            by accident, accidentally, inadvertently, by mistake
            broken release, bad release, bad deploy, bad deployment
            bots, robots, crawlers, scrapers
            dashboard, graph
            traffic spike, traffic surge, load spike
            expired certificate, certificate expired, certificate expiry
            permission denied, access denied, forbidden
            deploy, deployment, release, rollout
            delete, remove
            deleted, removed
            email, e-mail, mail
            app, application
            docs, documentation
            creds, credentials
            pr, pull request
            gcp, google cloud
            mfa, 2fa, two factor, multi factor
            arm, arm64, aarch64
            amd64, x86_64
            startup, start up, boot
            shutdown, shut down
            cutover, cut over
            lookup, look up
            signup, sign up
            readonly, read only
            website, web site
            hostname, host name
            filesystem, file system
            nameserver, name server
            webhook, web hook
            healthcheck, health check
            autoscaling, auto scaling
            datacenter, data center, datacentre, data centre
            imagepullbackoff, image pull back off, image pull backoff, errimagepull, err image pull
            node not ready, nodenotready, notready
            connection refused, econnrefused
            connection reset, econnreset
            address already in use, eaddrinuse
            too many open files, emfile
            segfault, segmentation fault, sigsegv
            api key, api token, access key, access token
            leaked key, leaked api key, leaked token, leaked secret, leaked credential, exposed key, exposed api key, \
            exposed token, exposed secret, exposed credential
            circular dependency, cyclic dependency, dependency cycle, dependency loop
            thundering herd, retry storm
            alert fatigue, alarm fatigue
            hang, hung, stuck
            """);

    private Synonyms() {}

    private static List<List<String>> groups(String lines) {
        return lines.lines()
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                .toList();
    }
}
