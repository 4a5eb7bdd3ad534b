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
            lb, load balancer
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
            disk full, full disk, out of space, no space left, enospc
            ssl, tls
            timeout, timed out
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
            tz, time zone
            dst, daylight saving, summer time
            ntp, clock synchronization
            clock skew, clock drift
            vpn, private network
            crash, crashed
            crashloop, crash loop, crashloopbackoff, restart loop
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
            """);

    private Synonyms() {}

    private static List<List<String>> groups(String lines) {
        return lines.lines()
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                .toList();
    }
}
