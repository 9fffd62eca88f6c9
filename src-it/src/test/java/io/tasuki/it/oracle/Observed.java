package io.tasuki.it.oracle;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How two dumps of both CRMs differ, apart from stamps that every write moves.
///
/// @param own values of declared fields that changed
/// @param foreign everything else that changed, in words
public record Observed(Map<FieldKey, Change> own, Set<String> foreign) {

    private static final Set<String> STAMPS =
            Set.of("updatedat", "lastmodifieddate", "hs_lastmodifieddate", "systemmodstamp", "lastmodifiedbyid");

    /// Both in plain spelling.
    public record Change(String before, String after) {}

    /// What happened between two dumps.
    public static Observed between(Records before, Records after) {
        Observed observed = new Observed(new TreeMap<>(), new HashSet<>());
        Set<String> objects = new HashSet<>(before.objects().keySet());
        objects.addAll(after.objects().keySet());
        objects.forEach(object -> observed.compare(
                object, before.objects().getOrDefault(object, Map.of()), after.objects().getOrDefault(object, Map.of())));
        return observed;
    }

    private void compare(String object, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Set<String> ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            if (!before.containsKey(id) || !after.containsKey(id)) {
                foreign.add(object + "/" + id + (before.containsKey(id) ? " is gone" : " is new"));
            } else {
                compare(object, id, before.get(id), after.get(id));
            }
        }
    }

    private void compare(String object, String id, Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new HashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            String old = before.getOrDefault(field, "");
            String now = after.getOrDefault(field, "");
            if (!old.equals(now) && !STAMPS.contains(field.toLowerCase(Locale.ROOT))) {
                note(new FieldKey(object, id, field), old, now);
            }
        }
    }

    private void note(FieldKey key, String old, String now) {
        Written.find(key.object(), key.field())
                .map(Written::value)
                .ifPresentOrElse(
                        field -> own.put(key, new Change(field.plain(old), field.plain(now))),
                        () -> foreign.add(key + ": " + old + " -> " + now));
    }
}
