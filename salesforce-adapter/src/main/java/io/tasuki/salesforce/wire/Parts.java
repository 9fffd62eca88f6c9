package io.tasuki.salesforce.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts a collection into lists that fit one call each.
public final class Parts {

    private Parts() {}

    public static <T> List<List<T>> of(Collection<T> whole, int most) {
        List<T> list = List.copyOf(whole);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += most) {
            parts.add(list.subList(from, Math.min(list.size(), from + most)));
        }
        return parts;
    }
}
