package io.tasuki.it.bench;

import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.generate.tell.StoryTable;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An org that holds nothing but leads of twenty columns, made up anew from a seed at each telling.
record ManyLeads(int count) {

    private static final List<String> TEXTS = List.of(
            "LastName", "FirstName", "Title", "Phone", "MobilePhone", "Company", "Website", "LeadSource", "Industry",
            "Rating", "City", "State", "Country");

    /// What everybody asks for: twenty columns, the id first.
    static final String SOQL =
            "SELECT Id, CreatedDate, SystemModstamp, Email, Status, OwnerId, IsConverted, " + String.join(", ", TEXTS) + " FROM Lead";

    /// The same without id and stamps.
    static final List<String> FIELDS =
            Stream.concat(Stream.of("Email", "Status", "OwnerId", "IsConverted"), TEXTS.stream()).toList();

    Sandbox org() {
        String columns = "Id,CreatedDate,LastModifiedDate,SystemModstamp,Email,Status," + String.join(",", TEXTS);
        Side marketing = Side.of("4242", ManyRecords.ZONE, "JPY", List.of());
        Side sales = Side.of("00D5g0000000001EAA", ManyRecords.ZONE, "JPY", List.of(StoryTable.of("Lead", columns, this::tell)));
        return Sandbox.start(SandboxOptions.of(new DataSet("leads-" + count, ManyRecords.NOW, marketing, sales)).withLimits(Limits.OFF));
    }

    /// The ids in their order.
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ids.add(id(index));
        }
        return ids;
    }

    private static String id(int index) {
        return RecordId.of("00Q", "5g", index + 1L);
    }

    private void tell(Consumer<List<String>> told) {
        SplittableRandom dice = new SplittableRandom(1);
        for (int index = 0; index < count; index++) {
            Instant created = ManyRecords.NOW.minus(Duration.ofMinutes(1_000_000 - index % 900_000));
            String stamp = created.plus(Duration.ofHours(dice.nextInt(1_000))).toString();
            List<String> row = new ArrayList<>(List.of(
                    id(index), created.toString(), stamp, stamp,
                    "person." + index + "@company" + dice.nextInt(50_000) + ".example", "Open"));
            for (int text = 0; text < TEXTS.size(); text++) {
                row.add(text > 0 && dice.nextInt(6) == 0 ? "" : ManyRecords.WORDS.get(dice.nextInt(ManyRecords.WORDS.size())));
            }
            told.accept(row);
        }
    }
}
