package io.tasuki.stage.plan;

import io.tasuki.crm.FieldType;
import io.tasuki.stage.plan.OwnField.Words;
import java.util.List;
import java.util.Optional;

/// A field that we make for sales to fill and only read.
///
/// @param field as it is created where sales works
/// @param copiedAs the neutral name of the written field that shows marketing what sales filled
public record SalesField(OwnField field, String copiedAs) {

    private static final List<SalesField> ALL = List.of(
            of(
                    "information_checked",
                    FieldType.DATE,
                    new Words(
                            "Tasuki: information checked",
                            "Fill in: the day you looked through what marketing knows of this lead."),
                    new Words("Tasuki: 情報確認日", "記入してください。マーケティングから渡された情報を確認した日。"),
                    "information_checked"),
            of(
                    "return_reason",
                    FieldType.TEXT,
                    new Words("Tasuki: return reason", "Fill in when you send the lead back: why, in a few words."),
                    new Words("Tasuki: 差し戻し理由の記入欄", "リードを差し戻すときに、理由を簡潔に記入してください。"),
                    "returned_reason"),
            of(
                    "feedback",
                    FieldType.LONG_TEXT,
                    new Words(
                            "Tasuki: feedback to marketing",
                            "Fill in: what marketing should know of this lead and of leads like it."),
                    new Words("Tasuki: マーケティングへのフィードバック", "このリードについて、マーケティングに伝えたいことを記入してください。"),
                    "sales_feedback"));

    public static List<SalesField> all() {
        return ALL;
    }

    static Optional<SalesField> find(String name) {
        return ALL.stream().filter(sales -> sales.field().name().equals(name)).findFirst();
    }

    private static SalesField of(String name, FieldType type, Words english, Words japanese, String copiedAs) {
        return new SalesField(new OwnField(name, type, 0, english, japanese, List.of()), copiedAs);
    }
}
