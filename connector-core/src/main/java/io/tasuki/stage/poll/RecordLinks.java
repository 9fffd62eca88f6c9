package io.tasuki.stage.poll;

import io.tasuki.crm.RecordPage;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Links into the CRMs, for people: where they open a record in their browser. Known of every object that was polled since
/// the store was made and has a page; read from the store alone.
public final class RecordLinks {

    private final Map<String, RecordPage> pages;

    private RecordLinks(Map<String, RecordPage> pages) {
        this.pages = pages;
    }

    /// Reads what the store knows now.
    public static RecordLinks of(Session session) {
        Map<String, RecordPage> pages = new HashMap<>();
        session.stream("select connection, object, template from record_page", row -> {
            ObjectName object = new ObjectName(row.text(1), row.text(2));
            RecordPage.found(row.text(3)).ifPresent(page -> pages.put(object.toString(), page));
        });
        return new RecordLinks(pages);
    }

    /// An absolute address, fit to stand in a page; empty when the CRM has none for such a record, or none is known yet.
    ///
    /// @param record as the ledger tells it, `connection.object/id`; an erased person's pseudonym leads nowhere
    public Optional<URI> link(String record) {
        int slash = record.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.ofNullable(pages.get(record.substring(0, slash))).flatMap(page -> page.of(record.substring(slash + 1)));
    }

    /// Remembers where an object's records are looked at now.
    ///
    /// @param page empty when they have no page
    static void remember(Session session, ObjectName object, Optional<RecordPage> page) {
        session.execute(
                "delete from record_page where connection = ? and object = ?", object.connection(), object.object());
        page.ifPresent(known -> session.execute(
                "insert into record_page values (?, ?, ?)", object.connection(), object.object(), known.template()));
    }

    boolean knows(ObjectName object, Optional<RecordPage> page) {
        return Optional.ofNullable(pages.get(object.toString())).equals(page);
    }
}
