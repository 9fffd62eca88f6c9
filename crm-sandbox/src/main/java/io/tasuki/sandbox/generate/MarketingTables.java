package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.generate.tell.Attribute;
import io.tasuki.sandbox.generate.tell.Person;
import io.tasuki.sandbox.generate.tell.StoryTable;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The marketing side's tables: contacts, the history of their properties, the properties themselves.
final class MarketingTables {

    private static final String HANDOFF = "hs_lifecyclestage_salesqualifiedlead_date";
    private static final String IDENTITY =
            "id,createdAt,updatedAt,archived,email,firstname,lastname,company,lifecyclestage,";
    private static final int FIRST_ID = 100_001;

    private final List<Attribute> attributes;

    MarketingTables(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    /// `stories` hands every story of the world to its reader.
    List<Table> all(Consumer<Consumer<Story>> stories) {
        String columns = attributes.stream().map(Attribute::name).collect(Collectors.joining(","));
        return List.of(
                StoryTable.of("contacts", IDENTITY + HANDOFF + "," + columns, each(stories, this::contact)),
                StoryTable.of(
                        "history", "objectType,id,property,timestamp,value,sourceType", each(stories, this::history)),
                StoryTable.of("properties", "objectType,name,label,type,fieldType", this::properties));
    }

    static String contactId(int index) {
        return String.valueOf(FIRST_ID + index);
    }

    private static Consumer<Consumer<List<String>>> each(
            Consumer<Consumer<Story>> stories, BiConsumer<Story, Consumer<List<String>>> rows) {
        return out -> stories.accept(story -> rows.accept(story, out));
    }

    private void contact(Story story, Consumer<List<String>> out) {
        Person person = story.person();
        List<String> row = new ArrayList<>(List.of(
                contactId(story.index()),
                Texts.moment(story.createdAt()),
                Texts.moment(lastChange(story)),
                "false",
                person.email(),
                person.givenName(),
                person.familyName(),
                person.company(),
                story.handedOverAt() == null ? "marketingqualifiedlead" : "salesqualifiedlead",
                Texts.moment(story.handedOverAt())));
        for (int i = 0; i < attributes.size(); i++) {
            row.add(current(story, attributes.get(i).name(), story.levels().get(i)));
        }
        out.accept(row);
    }

    private void history(Story story, Consumer<List<String>> out) {
        Instant handedOverAt = story.handedOverAt();
        version(story, "lifecyclestage", story.createdAt(), "marketingqualifiedlead", out);
        if (handedOverAt != null) {
            version(story, "lifecyclestage", handedOverAt, "salesqualifiedlead", out);
            version(story, HANDOFF, handedOverAt, Texts.moment(handedOverAt), out);
        }
        for (Story.Correction correction : story.corrections()) {
            version(story, correction.attribute(), story.createdAt(), atHandoff(story, correction.attribute()), out);
            version(story, correction.attribute(), correction.at(), correction.value(), out);
        }
    }

    private void properties(Consumer<List<String>> out) {
        for (String name : List.of("email", "firstname", "lastname", "company", "lifecyclestage")) {
            out.accept(List.of("contacts", name, name, "string", "text"));
        }
        out.accept(List.of("contacts", HANDOFF, "Became an SQL", "datetime", "date"));
        for (Attribute attribute : attributes) {
            out.accept(List.of("contacts", attribute.name(), attribute.name().replace('_', ' '), "string", "text"));
        }
    }

    private static void version(Story story, String property, Instant at, String value, Consumer<List<String>> out) {
        out.accept(List.of("contacts", contactId(story.index()), property, Texts.moment(at), value, "CRM_UI"));
    }

    private String atHandoff(Story story, String attribute) {
        int column = attributes.stream().map(Attribute::name).toList().indexOf(attribute);
        return story.levels().get(column);
    }

    private static String current(Story story, String attribute, String atHandoff) {
        return story.corrections().stream()
                .filter(correction -> correction.attribute().equals(attribute))
                .map(Story.Correction::value)
                .reduce(atHandoff, (earlier, latest) -> latest);
    }

    private static Instant lastChange(Story story) {
        @Nullable Instant handedOverAt = story.handedOverAt();
        Instant latest = Objects.requireNonNullElse(handedOverAt, story.createdAt());
        for (Story.Correction correction : story.corrections()) {
            latest = correction.at().isAfter(latest) ? correction.at() : latest;
        }
        return latest;
    }
}
