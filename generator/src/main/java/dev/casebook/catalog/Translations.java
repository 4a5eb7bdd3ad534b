package dev.casebook.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What labels and headings of bodies in other languages than English are called there, in {@linkplain Field#normal one form}. */
final class Translations {
    /**
     * A field, then its names: German, Dutch, the Scandinavian languages, French, Italian, Spanish, Portuguese, Polish, Russian,
     * Ukrainian, Japanese, Chinese, Korean; and in English what only bodies call so.
     */
    private static final String NAMES = """
            title titel titre título tittel titolo tytuł название заголовок タイトル 标题 제목
            date datum fecha дата 日付 日期 날짜 date_de_lincident fecha_del_incidente data_do_incidente дата_инцидента дата_інциденту
            date datum_des_vorfalls datum_des_ausfalls vorfallsdatum datum_van_het_incident incidentdatum datum_incident dato hendelsesdato dato_for_hendelsen
            date date_dincident date_de_lévénement date_de_la_panne date_et_heure data_dellincidente data_dellevento data_incydentu data_zdarzenia
            date fecha_de_incidente fecha_del_evento fecha_de_ocurrencia fecha_y_hora data_da_ocorrência data_de_ocorrência data_do_evento data_e_hora
            date дата_сбоя дата_события дата_происшествия インシデント日 障害日 发生日期 故障日期 事故日期 事件日期 발생일 장애_일자
            started beginn début inicio início начало початок 発生日時 発生時刻 発生日 发生时间 开始时间 발생_일시 date_de_début
            started zeitraum ausfallzeitraum tidsrom période periodo período período_do_incidente periodo_del_incidente inicio_del_incidente início_do_incidente
            started hora_de_inicio hora_de_início время_начала дата_начала 影響期間 障害期間 故障时间 故障开始时间 事故时间 事件时间 影响时间 발생일시 장애_발생_일시
            started window incident_window outage_window time_window impact_window period incident_period outage_period time_frame timeframe time_range date_range
            started when date_time datetime date_and_time incident_time time_of_incident
            detected erkannt entdeckt oppdaget détecté detectado обнаружено виявлено 検知日時 検知時刻 发现时间 检测时间 감지_일시 fecha_de_detección data_de_detecção
            resolved behoben gelöst résolu resuelto resolvido устранено вирішено 復旧日時 復旧時刻 解決日時 恢复时间 解决时间 修复时间
            resolved behoben_am date_de_résolution fecha_de_resolución data_de_resolução 복구_일시 장애_복구_일시
            severity schweregrad kritikalität gravité sévérité gravedad severidad gravidade severidade критичность серьёзность критичность 重大度 深刻度 严重程度 严重级别 严重性 심각도
            severity priorität alvorlighetsgrad alvorlighed allvarlighetsgrad ernst priorité gravità prioridad prioridade priorytet серьезность критичність
            severity приоритет уровень_критичности 障害レベル 严重等级 故障等级 事故等级 事件等级 장애_등급
            services betroffene_dienste betroffene_systeme services_affectés services_touchés servicios_afectados sistemas_afectados serviços_afetados sistemas_afetados затронутые_сервисы 影響を受けたサービス 影響サービス 影响服务 受影响服务 受影响的服务
            services betroffener_dienst betroffenes_system betroffene_komponenten betroffene_services getroffen_diensten getroffen_systemen berørte_tjenester berørte_systemer påverkade_tjänster
            services service_affecté services_impactés système_affecté systèmes_affectés composants_affectés servizi_interessati servizi_coinvolti sistemi_coinvolti
            services servicio_afectado sistema_afectado servicios_impactados componentes_afectados serviço_afetado sistema_afetado serviços_impactados componentes_afetados
            services dotknięte_usługi komponenty сервис сервисы затронутые_системы затронутые_компоненты 影響システム 対象システム 影响系统 受影响系统 受影响的系统 영향_서비스 영향_시스템 영향_받은_서비스
            summary zusammenfassung kurzfassung résumé resumen resumo сводка резюме サマリー 概要 要約 摘要 概述 요약
            summary kurzbeschreibung samenvatting sammendrag sammanfatning résumé_exécutif sommario riepilogo resumen_ejecutivo resumen_del_incidente resumo_executivo resumo_do_incidente
            summary podsumowanie краткое_описание 障害概要 事象概要 インシデント概要 事件概述 故障概述 개요 장애_개요
            impact auswirkung auswirkungen conséquences impacto влияние вплив 影響 影响 영향
            impact gevolgen konsekvens konsekvenser påvirkning påverkan impatto impacto_en_el_cliente impacto_en_usuarios impacto_no_cliente impacto_nos_usuários wpływ skutki
            impact последствия влияние_на_пользователей 影響範囲 影响范围 영향_범위
            authors autor autoren auteur auteurs autores автор автори авторы 作成者 作者 작성자
            authors verfasser verfasst_von av forfatter författare rédacteur rédacteurs rédigé_par autora redactado_por escrito_por elaborado_por составил 撰写人 记录人
            """;

    /** Those of the names above that are English. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:incident|outage|time|impact)?_?window|(?:incident_|outage_)?period|time_?frame|(?:time|date)_range|when|date_?(?:and_)?time|incident_time|time_of_incident");

    private static final Map<String, Field> FIELDS = read();

    private Translations() {}

    /** The field that is called {@code name}. */
    static Optional<Field> field(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    /** Whether {@code name} is that of a field in another language than English. */
    static boolean isForeign(String name) {
        return FIELDS.containsKey(name) && !ENGLISH.matcher(name).matches();
    }

    private static Map<String, Field> read() {
        Map<String, Field> fields = new TreeMap<>();
        for (String line : NAMES.lines().toList()) {
            String[] words = line.split(" ", -1);
            Field field = Field.valueOf(words[0].toUpperCase(Locale.ROOT));
            for (int i = 1; i < words.length; i++) {
                fields.put(words[i], field);
            }
        }
        return Map.copyOf(fields);
    }
}
