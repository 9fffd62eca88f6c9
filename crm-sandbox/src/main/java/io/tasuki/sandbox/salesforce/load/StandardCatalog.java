package io.tasuki.sandbox.salesforce.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The objects and fields every org has, whatever its data set brings.
final class StandardCatalog {

    private StandardCatalog() {}

    /// A fresh set of definitions, by object name.
    static Map<String, ObjectDefinition> objects() {
        Map<String, ObjectDefinition> objects = new LinkedHashMap<>();
        forEach("standard-objects.csv", line -> {
            String name = line.getField("object");
            boolean writable = Boolean.parseBoolean(line.getField("writable"));
            objects.put(name, new ObjectDefinition(name, line.getField("label"), line.getField("keyPrefix"), writable));
        });
        forEach(
                "standard-fields.csv",
                line -> Objects.requireNonNull(objects.get(line.getField("object")))
                        .add(field(line)));
        return objects;
    }

    private static FieldDefinition field(NamedCsvRecord line) {
        String name = line.getField("field");
        String length = line.getField("length");
        String referenceTo = line.getField("referenceTo");
        String access = line.getField("access");
        return new FieldDefinition(
                name,
                name,
                FieldType.named(line.getField("type")),
                new FieldDefinition.Size(length.isEmpty() ? 0 : Integer.parseInt(length), 0, 0),
                referenceTo.isEmpty() ? List.of() : List.of(referenceTo.split(" ", -1)),
                line.getField("relationship"),
                new FieldDefinition.Access(access.contains("c"), access.contains("u")),
                List.of(),
                FieldDefinition.Traits.NONE);
    }

    private static void forEach(String resource, Consumer<NamedCsvRecord> line) {
        try (InputStream stream = Objects.requireNonNull(StandardCatalog.class.getResourceAsStream(resource));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.forEach(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
