package dev.casebook.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the part of a report is called that says what is to be done. */
final class ActionNames {
    private static final String BEFORE =
            "(?:our|the|all|proposed|planned|recommended|key|(?:post-?)?incident|post-?mortem|review|short|long|medium|near|term"
                    + "|further|future|remaining|open|outstanding|agreed|resulting|preventive|preventative|corrective|remedial"
                    + "|remediation|mitigation|prevention|improvement|follow-?up|follow|up|immediate|technical|process|list|of|and|any)";
    private static final Pattern NAME = Pattern.compile(
            "(?:" + BEFORE
                    + "[ ,/&-]+)*(?:actions?|action-? ?(?:items?|plans?|points?|list)|actionables?|next steps?|follow[ -]?ups?"
                    + "|follow[ -]?up (?:actions?|items?|tasks?|work|improvements?|issues?|tickets?)|to-?dos?|remediation (?:items?|plan|tasks?)"
                    + "|(?:preventive|preventative|corrective|remedial|prevention) (?:measures?|steps?|items?|tasks?))"
                    + "(?: (?:and|&|with) (?:follow[ -]?ups?|next steps?|improvements|owners|recommendations|measures)| planned)?");
    /** The same in German, Dutch, the Scandinavian languages, French, Italian, Spanish, Portuguese, Polish, Russian, Ukrainian, Japanese, Chinese and Korean. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:nächste schritte|(?:folge|gegen|korrektur|präventiv|verbesserungs)?ma(?:ß|ss)nahmen"
                    + "|(?:vervolg)?acties|actiepunten|verbetermaatregelen"
                    + "|aksjonspunkt(?:er)?|tiltak|oppfølging(?:spunkter)?|åtgärder|handlinger|opfølgning"
                    + "|actions?(?: (?:correctives?|préventives?|à mener|de suivi|menées|prévues))?|plan d'actions?|mesures (?:correctives|préventives)|prochaines étapes"
                    + "|azioni(?: correttive| preventive)?|prossimi passi"
                    + "|acci(?:ón|ones)(?: items?| correctivas?| preventivas?| de seguimiento| pendientes| a seguir| recomendadas| futuras)?|plan de acción|medidas (?:preventivas|correctivas)|próximos pasos"
                    + "|ações(?: corretivas| preventivas| de acompanhamento| de melhoria| pendentes)?(?: e (?:preventivas|corretivas))?|plano de ação|itens de ação|medidas corretivas|próximos passos"
                    + "|działania(?: naprawcze| zapobiegawcze| korygujące)?|plan działań"
                    + "|действия|план действий|корректирующие действия|дальнейшие действия|дії|план дій"
                    + "|アクション(?:アイテム|プラン)?|再発防止(?:策|の?ための対応)?|恒久対応|今後の(?:対応|対策)"
                    + "|行动(?:项|计划)|改进(?:措施|项|计划)|后续(?:行动|措施|改进)|整改(?:措施|计划)|预防措施"
                    + "|액션 ?(?:아이템|플랜)|재발 ?방지(?: ?(?:대책|책|방안))?|후속 ?(?:조치|작업)|개선 ?(?:사항|조치|계획))");

    private static final Set<String> NOT =
            Set.of("immediate actions", "immediate action", "follow up", "mitigation actions");
    /** What stands before the words of a name: a number, {@code :mag:}, a picture. */
    private static final Pattern NUMBERING = Pattern.compile("^(?:[^\\p{L}:]|:[a-z0-9_+-]{1,40}:)*+");
    /** {@code 재발 방지 대책 (Preventive actions)}. */
    private static final Pattern REMARK =
            Pattern.compile("(?<!\\s)\\s*+[(\uff08]([^()\uff08\uff09]{1,60})[)\uff09]\\s*+:?$");

    private static final int LONGEST = 60;

    private ActionNames() {}

    /** Whether a heading or label names actions, a remark on it aside. */
    static boolean isOne(String text) {
        String plain = unnumbered(text).toLowerCase(Locale.ROOT);
        Matcher remark = REMARK.matcher(plain);
        return isBare(plain)
                || (remark.find() && (isBare(plain.substring(0, remark.start())) || isBare(remark.group(1))));
    }

    private static boolean isBare(String plain) {
        String bare =
                plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain;
        return bare.length() <= LONGEST
                && !bare.isEmpty()
                && !NOT.contains(bare)
                && (NAME.matcher(bare).matches() || ELSEWHERE.matcher(bare).matches());
    }

    /** A name without what stands before its words. */
    static String unnumbered(String name) {
        return NUMBERING.matcher(name.strip()).replaceFirst("");
    }
}
