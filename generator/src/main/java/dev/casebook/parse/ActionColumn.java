package dev.casebook.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the cells of a column tell of actions. */
enum ActionColumn {
    TITLE,
    OWNER,
    DUE,
    TICKET,
    STATE,
    END,
    OTHER;

    /** What a column of tickets is called, or two of them: {@code Issue / PR}. */
    private static final String A_TICKET =
            "(?:tickets?|issues?|bugs?|jira|tracking(?: issue)?|tracked(?: in| by| as| at)?|links?|tracker|prs?|pull requests?|reference|refs?|referanse|referentie|référence|referencia|referência|チケット|工单|티켓|트래킹)";

    private static final Pattern TITLES = Pattern.compile(
            "(?:corrective |proposed |follow-?up )?(?:actions?|action items?|tasks?|todos?|to do|item|what|descriptions?|remediation)(?: descriptions?)?|ma(?:ß|ss)nahme|aufgabe|actie|maatregel|aksjon|tiltak|åtgärd|handling|azione|acción|tarea|ação|tarefa|działanie|zadanie|действие|задача"
                    + "|アクション|対応|対策|内容|行动(?:项)?|措施|改进(?:措施|项)|事项|내용|조치(?: ?내용| ?사항)?|항목|액션 ?아이템");
    private static final Pattern OWNERS = Pattern.compile(
            "(?:action )?owners?|assignees?|assigned(?: to)?|actor|dri|who|responsible|lead|owner/team|team|accountable|verantwortlich(?:er|e)?|zuständig|verantwoordelijke?|eigenaar|eier|ansvarlig|ansvarig|responsables?|responsabile|dueño|encargado|responsável|odpowiedzialny|właściciel|ответственный|исполнитель|відповідальний"
                    + "|担当(?:者|チーム)?|オーナー|负责人|责任人|负责(?:团队|方)|담당(?:자)?(?:/팀)?|책임자|오너");
    private static final Pattern DUES = Pattern.compile(
            "due(?: date| by)?|deadline|when|target(?: date)?|eta|by when|date due|target completion(?: date)?|time ?(?:frame|line)"
                    + "|(?:expected|planned|scheduled|estimated|target|completion|delivery)(?: (?:completion|delivery|end|due))? (?:date|day)"
                    + "|fällig(?: am| bis)?|bis(?: wann)?|frist|termin|échéance|délai|scadenza|plazo|fecha límite|prazo|срок|дедлайн|термін"
                    + "|期限|完了予定(?:日)?|期日|截止(?:日期|时间)?|完成(?:时间|日期)|计划完成(?:时间|日期)?|기한|마감(?:일)?|완료 ?예정(?:일)?");
    private static final Pattern TICKETS =
            Pattern.compile(A_TICKET + "(?:\\s*(?:[/&,]| or | and )\\s*" + A_TICKET + ")*");
    private static final Pattern ENDS = Pattern.compile(
            "verification|verified by|acceptance|(?:acceptance|success|exit|completion) criteria|done when|definition of done"
                    + "|expected (?:outcome|result)|outcome|completion evidence|evidence|measure(?: of success)?");
    private static final Pattern STATES = Pattern.compile(
            "status|state|done|done\\?|completed|complete|zustand|statut|stato|estado|situação|stan|статус|состояние|стан|ステータス|状態|状况|状态|进度|상태|진행 ?상(?:태|황)");

    /** The column with the name {@code head}. */
    static ActionColumn of(String head) {
        String name = head.toLowerCase(Locale.ROOT).strip();
        if (TITLES.matcher(name).matches()) {
            return TITLE;
        }
        if (OWNERS.matcher(name).matches()) {
            return OWNER;
        }
        if (DUES.matcher(name).matches()) {
            return DUE;
        }
        if (TICKETS.matcher(name).matches()) {
            return TICKET;
        }
        if (ENDS.matcher(name).matches()) {
            return END;
        }
        return STATES.matcher(name).matches() ? STATE : OTHER;
    }
}
