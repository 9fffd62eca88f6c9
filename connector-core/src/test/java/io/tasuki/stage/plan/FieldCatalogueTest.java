package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldSpec.Choice;
import io.tasuki.crm.FieldType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldCatalogueTest {

    /// What the narrowest CRM takes as a label.
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_DESCRIPTION = 510;

    @Test
    void everyFieldWeNamedInTheArchitectureIsThereWithItsType() {
        assertThat(FieldCatalogue.names())
                .containsExactlyInAnyOrder(
                        "score", "score_grade", "score_reasons", "score_model", "outcome", "outcome_at", "stage",
                        "lost_reason", "returned_reason", "won_amount", "days_to_win", "deal_reference", "handoff_at",
                        "first_contact_at", "definition_verdict", "sla_status", "sales_feedback", "information_checked");
        assertThat(SalesField.all())
                .extracting(sales -> sales.field().name(), sales -> sales.field().type(), SalesField::copiedAs)
                .containsExactly(
                        tuple("information_checked", FieldType.DATE, "information_checked"),
                        tuple("return_reason", FieldType.TEXT, "returned_reason"),
                        tuple("feedback", FieldType.LONG_TEXT, "sales_feedback"));
    }

    @Test
    void aCopyHoldsWhatSalesFills() {
        assertThat(SalesField.all()).allSatisfy(sales -> assertThat(FieldCatalogue.find(sales.copiedAs()))
                .hasValueSatisfying(copy -> assertThat(copy.type()).isEqualTo(sales.field().type())));
    }

    @Test
    void everyFieldSpeaksBothLanguagesAndFitsTheNarrowestCrm() {
        for (OwnField field : everyField()) {
            for (LabelLanguage language : LabelLanguage.values()) {
                FieldSpec spec = field.spelled("x", language);
                assertThat(spec.label()).as(field.name()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_LABEL);
                assertThat(spec.description()).as(field.name()).hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION);
            }
            assertThat(field.label(LabelLanguage.JA)).as(field.name()).isNotEqualTo(field.label(LabelLanguage.EN));
        }
    }

    @Test
    void labelsAreDistinctInEitherLanguage() {
        for (LabelLanguage language : LabelLanguage.values()) {
            assertThat(everyField().stream()
                            // The copy is called like what it copies, on another object.
                            .filter(field -> !field.name().equals("information_checked"))
                            .map(field -> field.label(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theOtherLanguageStandsInTheDescription() {
        FieldSpec english = FieldCatalogue.find("outcome").orElseThrow().spelled("own_outcome", LabelLanguage.EN);
        FieldSpec japanese = FieldCatalogue.find("outcome").orElseThrow().spelled("own_outcome", LabelLanguage.JA);

        assertThat(english)
                .isEqualTo(new FieldSpec(
                        "own_outcome",
                        "Tasuki: outcome",
                        "What became of the latest handoff. / Tasuki: 商談結果: 最新の引き渡しがどうなったか。",
                        FieldType.CHOICE,
                        0,
                        List.of(
                                new Choice("open", "Open"),
                                new Choice("won", "Won"),
                                new Choice("lost", "Lost"),
                                new Choice("returned", "Returned"))));
        assertThat(japanese.label()).isEqualTo("Tasuki: 商談結果");
        assertThat(japanese.description())
                .isEqualTo("最新の引き渡しがどうなったか。 / Tasuki: outcome: What became of the latest handoff.");
        assertThat(japanese.choices()).containsExactly(
                new Choice("open", "進行中"), new Choice("won", "受注"), new Choice("lost", "失注"), new Choice("returned", "差し戻し"));
    }

    @Test
    void numbersKeepOnlyTheDigitsThatMeanSomething() {
        assertThat(Stream.of("score", "won_amount", "days_to_win")
                        .map(name -> FieldCatalogue.find(name).orElseThrow().decimals()))
                .containsExactly(0, 2, 0);
    }

    private static List<OwnField> everyField() {
        return Stream.concat(
                        FieldCatalogue.names().stream().map(name -> FieldCatalogue.find(name).orElseThrow()),
                        SalesField.all().stream().map(SalesField::field))
                .toList();
    }
}
