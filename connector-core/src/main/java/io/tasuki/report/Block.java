package io.tasuki.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a section. In JSON `block` says which sort it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Remarks.class, name = "remarks")
})
public sealed interface Block {

    /// Its name within the section, by which its caption is found.
    String id();

    /// Single numbers, each by its name.
    record Figures(String id, List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// Rows of cells, a cell for each column.
    ///
    /// @param drawing what of it is drawn as well; null: nothing
    record Table(String id, List<Column> columns, List<Row> rows, @Nullable Drawing drawing) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of table " + id + " has " + row.cells().size() + " cells, not " + columns.size());
                }
            }
        }
    }

    /// Sentences.
    record Remarks(String id, List<Remark> remarks) implements Block {
        public Remarks {
            remarks = List.copyOf(remarks);
        }
    }
}
