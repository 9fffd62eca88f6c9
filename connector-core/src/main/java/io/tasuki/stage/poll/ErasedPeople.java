package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;

/// Who was erased and must not land again. Asked from the polling thread, for everything that is told.
public interface ErasedPeople {

    /// Nobody was erased yet.
    ErasedPeople NOBODY = new ErasedPeople() {
        @Override
        public boolean holds(ObjectName object, String id) {
            return false;
        }

        @Override
        public boolean named(String connection, String id) {
            return false;
        }

        @Override
        public boolean bear(String uniqueKey) {
            return false;
        }

        @Override
        public void returned(ObjectName object, String id) {
            throw new IllegalStateException("nobody was erased");
        }

        @Override
        public void save(Session session) {
            // Nobody returns.
        }
    };

    /// True when the record is one of an erased person; other objects' records never are.
    boolean holds(ObjectName object, String id);

    /// True when a field that names a person names an erased one.
    boolean named(String connection, String id);

    /// True when a person with this unique key was erased.
    boolean bear(String uniqueKey);

    /// A record of a person turned out to be an erased one's: [#holds] is true for it from now on.
    void returned(ObjectName object, String id);

    /// Keeps what [#returned] told since, in the transaction that would have landed it.
    void save(Session session);
}
