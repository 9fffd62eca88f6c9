package io.tasuki.it.oracle;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who is who: conversion and merges make records one candidate, ids and e-mail join candidates of the two CRMs, and a
/// group with two candidates of one CRM is ambiguous.
final class Identity {

    private static final List<String> STAMPS = List.of("salesforceleadid", "salesforcecontactid");

    private final Records records;
    private final Memory memory;
    private final Groups candidates = new Groups();
    private final Map<String, List<Member>> byCandidate = new TreeMap<>();

    /// @param speaks false for a record that was merged away
    private record Member(boolean marketing, String id, boolean speaks, Map<String, String> row) {}

    private Identity(Records records, Memory memory) {
        this.records = records;
        this.memory = memory;
    }

    static List<Lead> leads(Records records, Memory memory) {
        Identity identity = new Identity(records, memory);
        identity.joinWithin();
        identity.addMembers();
        return identity.joinAcross();
    }

    private void joinWithin() {
        memory.mergedInto().forEach((loser, winner) -> candidates.join(contact(loser), contact(winner)));
        for (String object : List.of(Records.LEADS, Records.SALES_CONTACTS)) {
            for (Map<String, String> row : records.all(object)) {
                Stream.of("MasterRecordId", "ConvertedContactId")
                        .map(field -> Records.text(row, field))
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> candidates.join(person(Records.idOf(row)), person(id)));
            }
        }
    }

    private void addMembers() {
        for (Map<String, String> row : records.living(Records.CONTACTS)) {
            add(contact(Records.idOf(row)), new Member(true, Records.idOf(row), true, row));
        }
        memory.mergedInto().keySet().forEach(loser -> add(contact(loser), new Member(true, loser, false, Map.of())));
        for (String object : List.of(Records.LEADS, Records.SALES_CONTACTS)) {
            for (Map<String, String> row : records.all(object)) {
                boolean merged = !Records.text(row, "MasterRecordId").isEmpty();
                if (merged || !Records.isDeleted(row)) {
                    add(person(Records.idOf(row)), new Member(false, Records.idOf(row), !merged, row));
                }
            }
        }
        byCandidate.values().removeIf(members -> members.stream().noneMatch(Member::speaks));
    }

    private void add(String thing, Member member) {
        byCandidate.computeIfAbsent(candidates.of(thing), name -> new ArrayList<>()).add(member);
    }

    private List<Lead> joinAcross() {
        Groups groups = new Groups();
        byCandidate.forEach((candidate, members) -> {
            if (members.getFirst().marketing()) {
                claims(members).forEach(claimed -> groups.join(candidate, claimed));
            }
        });
        Map<String, List<String>> together = new TreeMap<>();
        byCandidate.keySet().forEach(
                candidate -> together.computeIfAbsent(groups.of(candidate), name -> new ArrayList<>()).add(candidate));
        List<Lead> leads = new ArrayList<>();
        together.values().forEach(group -> tell(group, leads));
        return leads;
    }

    // Ids that the CRMs keep of each other decide alone; only without any does the e-mail address speak.
    private Set<String> claims(List<Member> contacts) {
        Set<String> stamped = new TreeSet<>();
        Set<String> sameAddress = new TreeSet<>();
        for (Member contact : contacts) {
            STAMPS.stream()
                    .map(stamp -> candidates.of(person(Records.text(contact.row(), stamp))))
                    .filter(byCandidate::containsKey)
                    .forEach(stamped::add);
            String address = address(contact.row(), "email");
            byCandidate.forEach((candidate, members) -> {
                if (!address.isEmpty() && members.stream().anyMatch(member -> !member.marketing() && member.speaks()
                        && address(member.row(), "Email").equals(address))) {
                    sameAddress.add(candidate);
                }
            });
        }
        return stamped.isEmpty() ? sameAddress : stamped;
    }

    private void tell(List<String> group, List<Lead> leads) {
        List<String> marketing = group.stream()
                .filter(candidate -> members(candidate).getFirst().marketing())
                .toList();
        boolean ambiguous = marketing.size() > 1 || group.size() - marketing.size() > 1;
        for (String candidate : marketing) {
            leads.add(lead(candidate, ambiguous ? List.of() : group, ambiguous));
        }
    }

    private Lead lead(String candidate, List<String> group, boolean ambiguous) {
        TreeSet<String> contacts = new TreeSet<>();
        TreeSet<String> people = new TreeSet<>();
        members(candidate).forEach(member -> contacts.add(member.id()));
        group.stream()
                .flatMap(other -> members(other).stream())
                .filter(member -> !member.marketing())
                .forEach(member -> people.add(member.id()));
        var handoffs = new TreeSet<Instant>();
        contacts.forEach(contact -> handoffs.addAll(memory.handoffs(contact)));
        String oldest = members(candidate).stream()
                .filter(Member::speaks)
                .min(Comparator.comparing((Member member) -> Records.createdAt(member.row())).thenComparing(Member::id))
                .orElseThrow()
                .id();
        return new Lead(Records.CONTACTS + "/" + oldest, contacts, people, handoffs, ambiguous);
    }

    private List<Member> members(String candidate) {
        return byCandidate.getOrDefault(candidate, List.of());
    }

    private static String contact(String id) {
        return "marketing/" + id;
    }

    private static String person(String id) {
        return "sales/" + id;
    }

    private static String address(Map<String, String> row, String field) {
        return Normalizer.normalize(Records.text(row, field).trim(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
