package io.tasuki.export.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

/// Complains of rows that the platform would take for one it has read already. A hash of 64 bits stands for each row.
final class Once implements TableRules.RowRule {

    private final String[] headers;
    private final Set<Long> met = new HashSet<>();

    /// @param headers what tells rows apart; rows without the last of them are not compared
    Once(String... headers) {
        this.headers = headers;
    }

    @Override
    public void accept(TableRow row, Faults faults) {
        StringBuilder key = new StringBuilder();
        for (String header : headers) {
            key.append(row.text(header)).append('\u001f');
        }
        String last = headers[headers.length - 1];
        if (row.has(last) && !met.add(hash(key.toString()))) {
            row.complain(faults, last, "stands there with the same name and time as in a row above", "leave one of them out: the second is ignored");
        }
    }

    private static long hash(String key) {
        CRC32C sum = new CRC32C();
        sum.update(key.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() << 32 | Integer.toUnsignedLong(key.hashCode());
    }
}
