package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lead or contact record.
///
/// @param kind which of the account's two kinds of people
/// @param companyId blank when it stands alone
/// @param versions in the order in which they came to be, of all fields together
public record PersonRecord(
        Kind kind,
        String id,
        Instant createdAt,
        Person who,
        String email,
        String companyId,
        List<Version> versions,
        Fate fate,
        @Nullable Conversion conversion) {

    public enum Kind {
        LEAD,
        CONTACT
    }

    public static PersonRecord of(Kind kind, String id, Instant createdAt, Person who, List<Version> versions) {
        return new PersonRecord(kind, id, createdAt, who, who.email(), "", inOrder(versions), Fate.ALIVE, null);
    }

    public PersonRecord at(String company) {
        return new PersonRecord(kind, id, createdAt, who, email, company, versions, fate, conversion);
    }

    public PersonRecord spelt(String otherEmail) {
        return new PersonRecord(kind, id, createdAt, who, otherEmail, companyId, versions, fate, conversion);
    }

    public PersonRecord with(Version another) {
        List<Version> more = new ArrayList<>(versions);
        more.add(another);
        return new PersonRecord(kind, id, createdAt, who, email, companyId, inOrder(more), fate, conversion);
    }

    public PersonRecord converted(@Nullable Conversion into) {
        return new PersonRecord(kind, id, createdAt, who, email, companyId, versions, fate, into);
    }

    public PersonRecord but(Fate another) {
        return new PersonRecord(kind, id, createdAt, who, email, companyId, versions, another, conversion);
    }

    /// The value that stands there now, blank when there is none.
    String current(Field field) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).field() == field) {
                return versions.get(i).value();
            }
        }
        return "";
    }

    /// What the field held just before its `place`-th version.
    String before(int place) {
        Field field = versions.get(place).field();
        for (int i = place - 1; i >= 0; i--) {
            if (versions.get(i).field() == field) {
                return versions.get(i).value();
            }
        }
        return "";
    }

    boolean changed(Field field) {
        return versions.stream().anyMatch(version -> version.field() == field && version.at().isAfter(createdAt));
    }

    Instant changedAt() {
        Instant latest = versions.isEmpty() ? createdAt : later(createdAt, versions.getLast().at());
        latest = conversion == null ? latest : later(latest, conversion.at());
        Instant deleted = fate.deletedAt();
        return deleted == null ? latest : later(latest, deleted);
    }

    private static List<Version> inOrder(List<Version> versions) {
        List<Version> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(Version::at));
        return sorted;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
