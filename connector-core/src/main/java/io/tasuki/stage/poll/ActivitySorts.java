package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.ActivitySort;
import io.tasuki.crm.ActivityWords;
import io.tasuki.store.Sql;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// A CRM's words for activities as an expression of SQL.
final class ActivitySorts {

    private ActivitySorts() {}

    /// The sort of one record, in which `{ACTIVITY_TYPE}` and the like still stand for its fields.
    static String sql(ActivityWords words) {
        String other = literal(ActivitySort.OTHER);
        String sorts = new TreeMap<>(words.sorts())
                .entrySet().stream()
                        .map(sort -> " when {ACTIVITY_TYPE} = " + Sql.literal(sort.getKey()) + " then " + literal(sort.getValue()))
                        .collect(joining());
        return "case" + any("{ACTIVITY_SOURCE}", words.automatic(), other) + any("{ACTIVITY_STATE}", words.undone(), other)
                + sorts + " else " + literal(words.otherwise()) + " end";
    }

    /// Whether one record says that it has not taken place.
    static String undone(ActivityWords words) {
        return "coalesce(" + isAny("{ACTIVITY_STATE}", words.undone()) + ", false)";
    }

    private static String any(String field, Set<String> words, String sort) {
        return " when " + isAny(field, words) + " then " + sort;
    }

    private static String isAny(String field, Set<String> words) {
        String list = words.stream().sorted().map(Sql::literal).collect(joining(", "));
        return words.isEmpty() ? "false" : field + " in (" + list + ")";
    }

    private static String literal(ActivitySort sort) {
        return Sql.literal(sort.name().toLowerCase(Locale.ROOT));
    }
}
