package io.tasuki.it.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where two sets of figures differ; what only one of them has differs too.
final class Comparison {

    private static final double NEAR = 1e-9;

    private Comparison() {}

    static List<String> differences(Map<String, Object> told, Map<String, Object> expected) {
        List<String> differences = new ArrayList<>();
        Set<String> places = new TreeSet<>(told.keySet());
        places.addAll(expected.keySet());
        for (String place : places) {
            if (!same(told.get(place), expected.get(place))) {
                differences.add(place + ": " + told.get(place) + ", expected " + expected.get(place));
            }
        }
        return differences;
    }

    private static boolean same(@Nullable Object told, @Nullable Object expected) {
        if (told instanceof Double one && expected instanceof Double other) {
            return Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(other));
        }
        return told != null && told.equals(expected);
    }
}
