package io.tasuki.stage.poll;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import org.jspecify.annotations.Nullable;

/// The marks on landed records that links and ledger do not know yet, made in the transaction that lands them.
///
/// Naming too many would cost more than it saves, and then one mark stands for everything.
public final class DirtyRecords {

    private static final long MOST = 200_000;

    private final Session session;
    // Most merges mark nothing.
    private @Nullable Extent extent;

    private DirtyRecords(Session session) {
        this.session = session;
    }

    static DirtyRecords of(Session session) {
        return new DirtyRecords(session);
    }

    /// @param marks how many there are; a record may have several
    public record Extent(long marks, boolean everything) {

        public boolean nothing() {
            return marks == 0;
        }

        private Extent plus(long more) {
            return new Extent(marks + more, everything);
        }
    }

    public static Extent extent(Session session) {
        return session.query(Sql.load(DirtyRecords.class, "dirty_extent"), row -> new Extent(row.number(1), row.truth(2)))
                .getFirst();
    }

    /// For changes that no single record tells of.
    public static void markEverything(Session session) {
        clear(session);
        session.execute("insert into dirty_record values ('*', '*', '*', 'row')");
    }

    /// Whoever brings links and ledger up to date takes the marks away in the same transaction.
    public static void clear(Session session) {
        session.execute("delete from dirty_record");
    }

    void mark(String insertion, Object... arguments) {
        Extent known = extent == null ? extent(session) : extent;
        extent = known.everything() ? known : known.plus(session.execute(insertion, arguments));
        if (!extent.everything() && extent.marks() > MOST) {
            extent = new Extent(1, true);
            markEverything(session);
        }
    }
}
