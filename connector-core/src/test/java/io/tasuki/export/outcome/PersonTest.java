package io.tasuki.export.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.export.outcome.Consent.Answer;
import io.tasuki.model.Sha256;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    private static final String HASH = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

    @ParameterizedTest
    @CsvSource({
        "' Test@Example.com ', test@example.com, test@example.com",
        "Ｔａｒｏ＠example.jp, taro@example.jp, taro@example.jp",
        "Jane.Doe+ads@Gmail.com, jane.doe+ads@gmail.com, janedoe@gmail.com",
        "j.d@googlemail.com, j.d@googlemail.com, jd@googlemail.com",
        "a.b+c@example.com, a.b+c@example.com, a.b+c@example.com"
    })
    void anAddressIsHashedInItsNormalForm(String written, String normal, String ofGoogle) {
        Person person = person(PersonField.EMAIL, written);

        assertThat(person.hashedEmail()).contains(Sha256.hex(normal));
        assertThat(person.hashedEmailOfGoogle()).contains(Sha256.hex(ofGoogle));
    }

    @Test
    void theHashIsTheOneThatEverybodyKnows() {
        assertThat(person(PersonField.EMAIL, "Test@Example.com").hashedEmail()).contains(HASH);
    }

    @Test
    void whatIsHashedAlreadyIsNotHashedAgain() {
        String already = HASH.toUpperCase(Locale.ROOT);

        assertThat(person(PersonField.EMAIL, already).hashedEmailOfGoogle()).contains(HASH);
        assertThat(person(PersonField.PHONE, already).hashedPhone()).contains(HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, +819012345678",
        "０９０ー１２３４ー５６７８, +819012345678",
        "(03) 3210-7000, +81332107000",
        "+1 (650) 253-0000, +16502530000",
        "+44 (0)20 7031 3000, +442070313000"
    })
    void aNumberIsHashedAsE164(String written, String normal) {
        Person person = person(PersonField.PHONE, written);

        assertThat(person.hashedPhone()).contains(Sha256.hex(normal));
        assertThat(person.hashedPhoneOfMeta()).contains(Sha256.hex(normal.substring(1)));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, not an address", "EMAIL, a@b", "PHONE, 12", "PHONE, ext. only", "EMAIL, ''"})
    void whatIsNoneFindsNobody(PersonField field, String written) {
        Person person = person(field, written);

        assertThat(person.hashedEmail()).isEmpty();
        assertThat(person.hashedPhone()).isEmpty();
    }

    @Test
    void withoutACountryANumberWithoutOneIsNobodys() {
        OutcomeSettings settings = OutcomeSettings.none();

        assertThat(new Person(Map.of(PersonField.PHONE, "090-1234-5678"), settings).hashedPhone()).isEmpty();
        assertThat(new Person(Map.of(PersonField.PHONE, "+81 90-1234-5678"), settings).hashedPhone()).isPresent();
    }

    @Test
    void onlyAYesIsAYes() {
        Consent told = new Consent.Told(Set.of("yes"));

        assertThat(told.of(" YES ")).isEqualTo(Answer.GRANTED);
        assertThat(told.of("maybe")).isEqualTo(Answer.DENIED);
        assertThat(told.of(" ")).isEqualTo(Answer.MISSING);
        assertThat(new Consent.Unknown().of("yes")).isEqualTo(Answer.MISSING);
    }

    private static Person person(PersonField field, String written) {
        OutcomeSettings settings = new OutcomeSettings(
                "Won deal", "CRM", "JP", Map.of(), new Consent.Unknown(), new Consent.Unknown());
        return new Person(Map.of(field, written), settings);
    }
}
