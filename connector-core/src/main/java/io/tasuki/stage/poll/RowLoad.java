package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RowFile;
import io.tasuki.crm.RowFile.Column;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a file of records into the landing table: the engine reads it, and Java sees only what needs it.
///
/// These are unique keys beyond ASCII, whose folding the engine does not know, and, once somebody was erased, the values
/// by which such a person is recognised.
final class RowLoad {

    private final Spool spool;
    private final List<String> fields;
    private final Bouncer bouncer;
    private final int keyColumn;

    /// @param keyColumn the place of the unique key's field among the fields; negative: there is none
    RowLoad(Spool spool, List<String> fields, Bouncer bouncer, int keyColumn) {
        this.spool = spool;
        this.fields = fields;
        this.bouncer = bouncer;
        this.keyColumn = keyColumn;
    }

    /// @param withheld how many of them were turned away
    record Loaded(long records, long withheld) {}

    Loaded run(RowFile file) throws CrmException {
        String insertion = insertion(file);
        List<Long> withheld = new ArrayList<>();
        try {
            long records = spool.load(LandingTable.ROW, (session, before) -> {
                long loaded = session.execute(insertion, before);
                foldKeys(session, before);
                withheld.addAll(turnAway(session, before));
                return loaded;
            });
            return new Loaded(records, withheld.size());
        } catch (StoreException problem) {
            if (problem.isAboutInput()) {
                // What the engine says quotes the line, and a line is somebody's data.
                throw new CrmException.Unreadable(
                        "a file of " + file.object() + " records is not the CSV it should be");
            }
            throw problem;
        }
    }

    private String insertion(RowFile file) {
        int columns = file.columns().size();
        return load("row_load")
                .replace("{file}", Sql.literal(file.file().toString()))
                .replace(
                        "{columns}",
                        IntStream.range(0, columns)
                                .mapToObj(i -> "'c" + i + "': 'varchar'")
                                .collect(joining(", ")))
                .replace("{id}", required(file, "no id", Column.Id.class::isInstance))
                .replace("{modified_at}", moment(required(file, "no stamp", Column.ModifiedAt.class::isInstance)))
                .replace(
                        "{created_at}",
                        column(file, Column.CreatedAt.class::isInstance)
                                .map(RowLoad::moment)
                                .findFirst()
                                .orElse("null"))
                .replace("{unique_key}", uniqueKey(file))
                .replace(
                        "{values}",
                        fields.stream().map(field -> ", " + value(file, field)).collect(joining()));
    }

    private String uniqueKey(RowFile file) {
        return keyColumn < 0 ? "null" : load("row_load_key").replace("{value}", value(file, fields.get(keyColumn)));
    }

    private static String value(RowFile file, String field) {
        for (int i = 0; i < file.columns().size(); i++) {
            if (file.columns().get(i) instanceof Column.Field(String name, RowFile.Shape shape) && name.equals(field)) {
                return told("coalesce(c" + i + ", '')", shape);
            }
        }
        return "null";
    }

    private static String told(String text, RowFile.Shape shape) {
        return switch (shape) {
            case TEXT -> text;
            case MOMENT -> load("row_load_moment").replace("{text}", text);
            case NUMBER -> load("row_load_number").replace("{text}", text);
        };
    }

    private static String required(RowFile file, String problem, Predicate<Column> wanted) {
        String column = column(file, wanted).findFirst().orElseThrow(() -> new IllegalArgumentException(problem));
        return "coalesce(" + column + ", error('" + problem + "'))";
    }

    private static Stream<String> column(RowFile file, Predicate<Column> wanted) {
        return IntStream.range(0, file.columns().size())
                .filter(i -> wanted.test(file.columns().get(i)))
                .mapToObj(i -> "c" + i);
    }

    private static String moment(String column) {
        return "cast(" + column + " as timestamp)";
    }

    private void foldKeys(Session session, long before) {
        if (keyColumn < 0) {
            return;
        }
        Map<Long, String> folded = new HashMap<>();
        String foreign = load("row_load_foreign_key").replace("{field}", Sql.quoted(fields.get(keyColumn)));
        session.stream(foreign, row -> folded.put(row.number(1), String.valueOf(UniqueKey.of(row.text(2)))), before);
        if (!folded.isEmpty()) {
            session.script(load("row_load_folded"));
            session.appendScratch("folded_key", rows -> {
                for (Map.Entry<Long, String> key : folded.entrySet()) {
                    rows.row(key.getKey(), key.getValue());
                }
            });
            session.execute(load("row_load_fold"));
        }
    }

    private List<Long> turnAway(Session session, long before) {
        if (!bouncer.looks()) {
            return List.of();
        }
        List<Integer> places = bouncer.columns().toList();
        String sql = load("row_load_look")
                .replace(
                        "{values}",
                        places.stream()
                                .map(place -> ", " + Sql.quoted(fields.get(place)))
                                .collect(joining()));
        List<Long> withheld = new ArrayList<>();
        session.stream(
                sql,
                row -> {
                    Map<Integer, @Nullable String> values = new HashMap<>();
                    for (int i = 0; i < places.size(); i++) {
                        values.put(places.get(i), row.maybeText(3 + i).orElse(null));
                    }
                    if (bouncer.turnsAway(row.text(2), values::get)) {
                        withheld.add(row.number(1));
                    }
                },
                before);
        for (long number : withheld) {
            session.execute("delete from scratch.landed_row where _number = ?", number);
        }
        return withheld;
    }

    private static String load(String name) {
        return Sql.load(RowLoad.class, name);
    }
}
