package io.tasuki.sandbox.generate.mess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is who, read naively: records that became each other are one; stamped ids are asked before addresses.
final class Identities {

    /// A lead with its living records; `rivals` when nobody may say which of them are its.
    record Found(Someone anchor, List<Someone> records, Set<String> rivals) {}

    private final Offices offices;
    private final Map<String, List<Someone>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> byEmail = new HashMap<>();
    private final Map<String, Set<String>> byStamp = new HashMap<>();

    Identities(Offices offices) {
        this.offices = offices;
        offices.people.values().forEach(someone -> groups.computeIfAbsent(root(someone), key -> new ArrayList<>())
                .add(someone));
        groups.values().forEach(group -> group.removeIf(someone -> !someone.living));
        groups.values().removeIf(List::isEmpty);
        groups.forEach((root, group) -> group.forEach(someone ->
                byEmail.computeIfAbsent(someone.email(), email -> new LinkedHashSet<>()).add(root)));
        groups.forEach((root, group) -> group.forEach(someone -> stamps(someone)
                .forEach(id ->
                        byStamp.computeIfAbsent(id, stamp -> new LinkedHashSet<>()).add(root))));
    }

    List<Found> leads() {
        List<Found> found = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        groups.forEach((root, group) -> {
            if (isLead(root) && !told.contains(root)) {
                Map<String, Set<String>> others = others(root);
                boolean ambiguous = others.values().stream()
                        .anyMatch(rivals -> rivals.size() > 1 || contested(root, rivals));
                Set<String> roots = new LinkedHashSet<>(List.of(root));
                if (!ambiguous) {
                    others.values().forEach(roots::addAll);
                    roots.addAll(alsoKnownTo(roots));
                }
                told.addAll(roots);
                found.add(found(roots, ambiguous ? addresses(others) : Set.of()));
            }
        });
        return found;
    }

    private Found found(Set<String> roots, Set<String> rivals) {
        List<Someone> records =
                roots.stream().flatMap(root -> group(root).stream()).toList();
        Someone anchor = records.stream()
                .filter(offices::startsLeads)
                .min(Comparator.comparing((Someone someone) -> someone.created).thenComparing(Someone::address))
                .orElseThrow();
        return new Found(anchor, records, rivals);
    }

    private boolean isLead(String root) {
        return group(root).stream().anyMatch(offices::startsLeads);
    }

    /// The groups of each other connection that could be the same person.
    private Map<String, Set<String>> others(String root) {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        for (Offices.Office office : offices.offices) {
            if (!root.startsWith(office.connection() + "/")) {
                Set<String> stamped = stamped(root, office.connection());
                Set<String> same = stamped.isEmpty() ? sameEmail(root, office.connection()) : stamped;
                if (!same.isEmpty()) {
                    others.put(office.connection(), same);
                }
            }
        }
        return others;
    }

    private Set<String> stamped(String root, String connection) {
        Set<String> found = new LinkedHashSet<>();
        for (Someone someone : group(root)) {
            stamps(someone).forEach(id -> add(found, connection + "/" + id));
        }
        group(root).stream()
                .flatMap(someone -> byStamp.getOrDefault(someone.id, Set.of()).stream())
                .filter(other -> other.startsWith(connection + "/"))
                .forEach(found::add);
        return found;
    }

    private void add(Set<String> found, String key) {
        Someone someone = offices.people.get(key);
        if (someone != null) {
            found.add(root(someone));
        }
    }

    private static List<String> stamps(Someone someone) {
        return List.of("salesforceleadid", "salesforcecontactid").stream()
                .map(someone.row::get)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private Set<String> sameEmail(String root, String connection) {
        Set<String> found = new LinkedHashSet<>();
        for (Someone someone : group(root)) {
            byEmail.getOrDefault(someone.email(), Set.of()).stream()
                    .filter(other -> other.startsWith(connection + "/"))
                    .forEach(found::add);
        }
        return found;
    }

    /// Whether another lead of the same connection could be one of `rivals` too.
    private boolean contested(String root, Set<String> rivals) {
        String connection = root.substring(0, root.indexOf('/'));
        return rivals.stream()
                .flatMap(rival -> sameEmail(rival, connection).stream())
                .anyMatch(other -> !other.equals(root) && isLead(other) && stamped(other, "sales").isEmpty());
    }

    /// With two portals, whoever the first is joined with may know more.
    private Set<String> alsoKnownTo(Set<String> roots) {
        Set<String> more = new LinkedHashSet<>();
        roots.forEach(root -> others(root).values().forEach(more::addAll));
        return more;
    }

    private Set<String> addresses(Map<String, Set<String>> others) {
        Set<String> addresses = new LinkedHashSet<>();
        others.values().forEach(roots ->
                roots.forEach(root -> group(root).forEach(someone -> addresses.add(someone.address()))));
        return addresses;
    }

    private List<Someone> group(String root) {
        return groups.getOrDefault(root, List.of());
    }

    private String root(Someone someone) {
        Someone next = next(someone);
        return next == null ? someone.connection + "/" + someone.id : root(next);
    }

    private @Nullable Someone next(Someone someone) {
        for (String field : List.of("MasterRecordId", "ConvertedContactId")) {
            Someone next = offices.people.get(someone.connection + "/" + someone.row.get(field));
            if (next != null) {
                return next;
            }
        }
        return null;
    }
}
