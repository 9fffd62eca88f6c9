package io.tasuki.sandbox.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Made-up people and companies with Japanese names; addresses end in a domain nobody can own.
final class Names {

    private static final int LEADS_A_COMPANY = 2;

    private record Name(String text, String roman) {}

    private final long seed;
    private final Map<String, List<Name>> names;

    Names(long seed) {
        this.seed = seed;
        this.names = Lines.of("names.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.getField("kind"), Collectors.mapping(Names::name, Collectors.toList())));
    }

    Person person(int index) {
        int companyIndex = index / LEADS_A_COMPANY;
        Dice dice = Dice.of(seed, index, "person");
        Name family = pick(dice, "family");
        Name given = pick(dice, "given");
        String email = given.roman() + "." + family.roman() + (index + 1) + "@" + domain(companyIndex);
        return new Person(family.text(), given.text(), email, company(companyIndex), companyIndex);
    }

    String company(int companyIndex) {
        Dice dice = Dice.of(seed, companyIndex, "company");
        return "株式会社" + pick(dice, "company").text() + pick(dice, "trade").text() + (companyIndex + 1);
    }

    /// The first of the leads that work for a company.
    static int firstLead(int companyIndex) {
        return companyIndex * LEADS_A_COMPANY;
    }

    private String domain(int companyIndex) {
        Dice dice = Dice.of(seed, companyIndex, "company");
        return pick(dice, "company").roman() + "-" + pick(dice, "trade").roman() + (companyIndex + 1) + ".example";
    }

    private Name pick(Dice dice, String kind) {
        return dice.oneOf(names.getOrDefault(kind, List.of()));
    }

    private static Name name(NamedCsvRecord line) {
        return new Name(line.getField("text"), line.getField("roman"));
    }
}
