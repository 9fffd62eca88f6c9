package io.tasuki.sandbox.generate.tell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Made-up people and companies with Japanese names; addresses end in a domain nobody can own.
public final class Names {

    private static final int USUAL_LEADS_A_COMPANY = 2;

    private record Name(String text, String roman) {}

    private final long seed;
    private final int leadsACompany;
    private final Map<String, List<Name>> names;

    public Names(long seed) {
        this(seed, USUAL_LEADS_A_COMPANY);
    }

    public Names(long seed, int leadsACompany) {
        this.seed = seed;
        this.leadsACompany = leadsACompany;
        this.names = Lines.of("names.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.getField("kind"), Collectors.mapping(Names::name, Collectors.toList())));
    }

    public Person person(int index) {
        int companyIndex = index / leadsACompany;
        Dice dice = Dice.of(seed, index, "person");
        Name family = pick(dice, "family");
        Name given = pick(dice, "given");
        String email = given.roman() + "." + family.roman() + (index + 1) + "@" + domain(companyIndex);
        return new Person(family.text(), given.text(), email, company(companyIndex), companyIndex);
    }

    public String company(int companyIndex) {
        Dice dice = Dice.of(seed, companyIndex, "company");
        return "株式会社" + pick(dice, "company").text() + pick(dice, "trade").text() + (companyIndex + 1);
    }

    /// The first of the two leads that usually work for a company.
    public static int firstLead(int companyIndex) {
        return companyIndex * USUAL_LEADS_A_COMPANY;
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
