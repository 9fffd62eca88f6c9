package io.tasuki.stage.plan;

import static io.tasuki.crm.FieldType.CHOICE;
import static io.tasuki.crm.FieldType.DATE;
import static io.tasuki.crm.FieldType.LONG_TEXT;
import static io.tasuki.crm.FieldType.MOMENT;
import static io.tasuki.crm.FieldType.NUMBER;
import static io.tasuki.crm.FieldType.TEXT;

import io.tasuki.crm.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every field we own, by its neutral name.
public final class FieldCatalogue {

    private static final Map<String, OwnField> FIELDS = new LinkedHashMap<>();

    static {
        add("score", NUMBER, "Tasuki score", "Tasuki スコア", "Chance of a win in percent, as of the handoff.");
        add("score_grade", CHOICE, "Tasuki score grade", "Tasuki スコアランク", "The score in four steps, A is the best.", "A", "B", "C", "D");
        add("score_reasons", LONG_TEXT, "Tasuki score reasons", "Tasuki スコアの理由", "What raises and lowers the score.");
        add("score_model", TEXT, "Tasuki score model", "Tasuki スコアモデル", "The model that gave the score.");
        add("outcome", CHOICE, "Tasuki outcome", "Tasuki 商談結果", "What became of the latest handoff.", "open", "won", "lost", "returned");
        add("outcome_at", MOMENT, "Tasuki outcome at", "Tasuki 結果日時", "When it was won, lost or returned.");
        add("stage", TEXT, "Tasuki stage", "Tasuki 商談ステージ", "The stage of the deal that decides.");
        add("lost_reason", TEXT, "Tasuki lost reason", "Tasuki 失注理由", "Why the deal was lost, in sales' words.");
        add("returned_reason", TEXT, "Tasuki returned reason", "Tasuki 差し戻し理由", "Why sales sent the lead back.");
        add("won_amount", NUMBER, "Tasuki won amount", "Tasuki 受注金額", "What was won, in the reporting currency.");
        add("days_to_win", NUMBER, "Tasuki days to win", "Tasuki 受注までの日数", "Calendar days from handoff to win.");
        add("deal_reference", TEXT, "Tasuki deal reference", "Tasuki 商談参照", "Where the deal that decides lives.");
        add("handoff_at", MOMENT, "Tasuki handoff at", "Tasuki 引き渡し日時", "When marketing handed the lead over last.");
        add("first_contact_at", MOMENT, "Tasuki first contact at", "Tasuki 初回接触日時", "When sales first got in touch.");
        add("definition_verdict", TEXT, "Tasuki definition verdict", "Tasuki リード定義判定", "Whether the lead met the agreed definition.");
        add("sla_status", CHOICE, "Tasuki SLA status", "Tasuki SLA 状況", "Whether sales kept its promise.", "met", "missed");
        add("sales_feedback", LONG_TEXT, "Tasuki sales feedback", "Tasuki 営業フィードバック", "What sales said of the lead.");
        add("information_checked", DATE, "Tasuki information checked", "Tasuki 情報確認日", "When sales read the lead's information.");
    }

    private FieldCatalogue() {}

    public static Optional<OwnField> find(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    public static Set<String> names() {
        return FIELDS.keySet();
    }

    private static void add(String name, FieldType type, String english, String japanese, String description, String... choices) {
        FIELDS.put(name, new OwnField(name, type, english, japanese, description, List.of(choices)));
    }
}
