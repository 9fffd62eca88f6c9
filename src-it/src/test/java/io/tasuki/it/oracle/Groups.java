package io.tasuki.it.oracle;

import java.util.Map;
import java.util.TreeMap;

/// Things that are one and the same, found by joining them two by two.
final class Groups {

    private final Map<String, String> parents = new TreeMap<>();

    /// The name all members of a thing's group share.
    String of(String thing) {
        String parent = parents.getOrDefault(thing, thing);
        return parent.equals(thing) ? thing : of(parent);
    }

    void join(String one, String other) {
        parents.put(of(one), of(other));
    }
}
