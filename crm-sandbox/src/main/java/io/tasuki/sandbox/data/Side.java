package io.tasuki.sandbox.data;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One CRM's part of a data set.
///
/// @param accountId the portal or organization
/// @param tables by name, which is the file's name without `.csv`
public record Side(String accountId, ZoneId timeZone, String currency, Map<String, Table> tables) {

    public Side {
        tables = Map.copyOf(tables);
    }

    public static Side of(String accountId, ZoneId timeZone, String currency, Collection<Table> tables) {
        Map<String, Table> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return new Side(accountId, timeZone, currency, byName);
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
