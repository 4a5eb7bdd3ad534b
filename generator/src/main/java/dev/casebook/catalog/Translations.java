package dev.casebook.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What labels and headings of bodies in other languages than English are called there, in {@linkplain Field#normal one form}. */
final class Translations {
    /** A field, then its names: German, French, Spanish, Portuguese, Japanese, Chinese, Korean, Russian, Ukrainian. */
    private static final String NAMES = """
            date datum fecha дата 日付 日期 날짜 date_de_lincident fecha_del_incidente data_do_incidente дата_инцидента дата_інциденту
            started beginn début inicio início начало початок 発生日時 発生時刻 発生日 发生时间 开始时间 발생_일시 date_de_début
            detected erkannt entdeckt détecté detectado обнаружено виявлено 検知日時 検知時刻 发现时间 检测时间
            resolved behoben gelöst résolu resuelto resolvido устранено вирішено 復旧日時 復旧時刻 解決日時 恢复时间 解决时间
            severity schweregrad kritikalität gravité sévérité gravedad severidad gravidade severidade критичность серьёзность критичність 重大度 深刻度 严重程度 严重级别 严重性 심각도
            services betroffene_dienste betroffene_systeme services_affectés services_touchés servicios_afectados sistemas_afectados serviços_afetados sistemas_afetados затронутые_сервисы 影響を受けたサービス 影響サービス 影响服务 受影响服务 受影响的服务
            summary zusammenfassung kurzfassung résumé resumen resumo сводка резюме サマリー 概要 要約 摘要 概述 요약
            impact auswirkung auswirkungen conséquences impacto влияние вплив 影響 影响 영향
            authors autor autoren auteur auteurs autores автор автори авторы 作成者 作者 작성자
            """;

    private static final Map<String, Field> FIELDS = read();

    private Translations() {}

    /** The field that is called {@code name}. */
    static Optional<Field> field(String name) {
        return Optional.ofNullable(FIELDS.get(name));
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
