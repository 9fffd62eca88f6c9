package io.tasuki.sandbox.generate.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What one account of a CRM holds of one circle of people; filled while the circle is told, then only read.
public final class Book {

    private final List<PersonRecord> people = new ArrayList<>();
    private final List<CompanyRecord> companies = new ArrayList<>();
    private final List<DealRecord> deals = new ArrayList<>();
    private final List<LeadObject> leadObjects = new ArrayList<>();
    private final List<ActivityRecord> activities = new ArrayList<>();

    public List<PersonRecord> people() {
        return people;
    }

    public List<CompanyRecord> companies() {
        return companies;
    }

    public List<DealRecord> deals() {
        return deals;
    }

    public List<LeadObject> leadObjects() {
        return leadObjects;
    }

    public List<ActivityRecord> activities() {
        return activities;
    }

    /// Rewrites the person record with this id, where the account has one.
    public void rewrite(String id, UnaryOperator<PersonRecord> change) {
        people.replaceAll(person -> person.id().equals(id) ? change.apply(person) : person);
    }

    /// The person record with this id.
    public PersonRecord person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the id " + id));
    }
}
