package io.tasuki.stage.plan;

import static io.tasuki.crm.FieldType.CHOICE;
import static io.tasuki.crm.FieldType.DATE;
import static io.tasuki.crm.FieldType.LONG_TEXT;
import static io.tasuki.crm.FieldType.MOMENT;
import static io.tasuki.crm.FieldType.NUMBER;
import static io.tasuki.crm.FieldType.TEXT;

import io.tasuki.crm.FieldType;
import io.tasuki.stage.plan.OwnField.Choice;
import io.tasuki.stage.plan.OwnField.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every field we write, by its neutral name. What sales fills is in [SalesField].
///
/// No value here changes merely because time passes: moments and days are told once they are over.
public final class FieldCatalogue {

    private static final Map<String, OwnField> FIELDS = new LinkedHashMap<>();

    static {
        scores();
        outcomes();
        deals();
        promises();
        feedback();
    }

    private FieldCatalogue() {}

    public static Optional<OwnField> find(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    public static Set<String> names() {
        return FIELDS.keySet();
    }

    private static void scores() {
        number(
                "score",
                0,
                new Words("Tasuki: score", "Chance of a win in percent, as of the handoff."),
                new Words("Tasuki: スコア", "引き渡し時点での受注確率（％）。"));
        add(
                "score_grade",
                CHOICE,
                new Words("Tasuki: score grade", "The score in four steps, A is the best."),
                new Words("Tasuki: スコアランク", "スコアの四段階評価。Aが最上位。"),
                letter("A"),
                letter("B"),
                letter("C"),
                letter("D"));
        add(
                "score_reasons",
                LONG_TEXT,
                new Words("Tasuki: score reasons", "What raises and lowers the score."),
                new Words("Tasuki: スコアの理由", "スコアを上げている要因と下げている要因。"));
        add(
                "score_model",
                TEXT,
                new Words("Tasuki: score model", "The model that gave the score."),
                new Words("Tasuki: スコアモデル", "スコアを算出したモデル。"));
    }

    private static void outcomes() {
        add(
                "outcome",
                CHOICE,
                new Words("Tasuki: outcome", "What became of the latest handoff."),
                new Words("Tasuki: 商談結果", "最新の引き渡しがどうなったか。"),
                new Choice("open", "Open", "進行中"),
                new Choice("won", "Won", "受注"),
                new Choice("lost", "Lost", "失注"),
                new Choice("returned", "Returned", "差し戻し"));
        add(
                "outcome_at",
                MOMENT,
                new Words("Tasuki: outcome at", "When it was won, lost or returned."),
                new Words("Tasuki: 結果日時", "受注・失注・差し戻しの日時。"));
        add(
                "lost_reason",
                TEXT,
                new Words("Tasuki: lost reason", "Why the deal was lost, in sales' words."),
                new Words("Tasuki: 失注理由", "営業が記録した失注の理由。"));
        add(
                "returned_reason",
                TEXT,
                new Words("Tasuki: returned reason", "Why sales sent the lead back."),
                new Words("Tasuki: 差し戻し理由", "営業がリードを差し戻した理由。"));
    }

    private static void deals() {
        add(
                "stage",
                TEXT,
                new Words("Tasuki: stage", "The stage of the deal that decides."),
                new Words("Tasuki: 商談ステージ", "結果を決める商談の現在のステージ。"));
        number(
                "won_amount",
                2,
                new Words("Tasuki: won amount", "What was won, in the reporting currency."),
                new Words("Tasuki: 受注金額", "受注した金額（集計通貨）。"));
        number(
                "days_to_win",
                0,
                new Words("Tasuki: days to win", "Calendar days from handoff to win."),
                new Words("Tasuki: 受注までの日数", "引き渡しから受注までの暦日数。"));
        add(
                "deal_reference",
                TEXT,
                new Words("Tasuki: deal reference", "Where the deal that decides lives."),
                new Words("Tasuki: 商談参照", "結果を決める商談の所在。"));
    }

    private static void promises() {
        add(
                "handoff_at",
                MOMENT,
                new Words("Tasuki: handoff at", "When marketing handed the lead over last."),
                new Words("Tasuki: 引き渡し日時", "マーケティングが最後にリードを引き渡した日時。"));
        add(
                "first_contact_at",
                MOMENT,
                new Words("Tasuki: first contact at", "When sales first got in touch."),
                new Words("Tasuki: 初回接触日時", "営業が最初に連絡した日時。"));
        add(
                "definition_verdict",
                TEXT,
                new Words("Tasuki: definition verdict", "Whether the lead met the agreed definition."),
                new Words("Tasuki: リード定義判定", "合意したリード定義を満たしていたか。"));
        add(
                "sla_status",
                CHOICE,
                new Words("Tasuki: SLA status", "Whether sales kept its promise; told when the time is over."),
                new Words("Tasuki: SLA 状況", "営業が約束を守ったか。期限が過ぎてから記録。"),
                new Choice("met", "Met", "達成"),
                new Choice("missed", "Missed", "未達"));
    }

    private static void feedback() {
        add(
                "sales_feedback",
                LONG_TEXT,
                new Words("Tasuki: sales feedback", "What sales said of the lead."),
                new Words("Tasuki: 営業フィードバック", "このリードについての営業のコメント。"));
        add(
                "information_checked",
                DATE,
                new Words("Tasuki: information checked", "When sales read the lead's information."),
                new Words("Tasuki: 情報確認日", "営業がリードの情報を確認した日。"));
    }

    private static Choice letter(String letter) {
        return new Choice(letter, letter, letter);
    }

    private static void add(String name, FieldType type, Words english, Words japanese, Choice... choices) {
        FIELDS.put(name, new OwnField(name, type, 0, english, japanese, List.of(choices)));
    }

    private static void number(String name, int decimals, Words english, Words japanese) {
        FIELDS.put(name, new OwnField(name, NUMBER, decimals, english, japanese, List.of()));
    }
}
