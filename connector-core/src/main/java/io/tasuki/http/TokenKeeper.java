package io.tasuki.http;

import io.tasuki.crm.CrmException;
import io.tasuki.time.Time;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Holds the present token; however many threads find it refused, one of them renews it and the others wait.
final class TokenKeeper {

    private final TokenSource source;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Token present;

    TokenKeeper(TokenSource source, Time time) {
        this.source = source;
        this.time = time;
    }

    Token token() throws CrmException {
        Token token = present;
        return token == null || ending(token) ? renewed(token) : token;
    }

    /// The token to use after `refused` was turned away: a newer one if another thread has already fetched it.
    // By identity, since a fresh login may well return the same secret.
    @SuppressWarnings("ReferenceEquality")
    Token renewed(@Nullable Token refused) throws CrmException {
        lock.lock();
        try {
            Token token = present;
            if (token == null || token == refused) {
                token = source.fetch();
                present = token;
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /// Has the next call log in anew.
    void forget() {
        lock.lock();
        try {
            present = null;
        } finally {
            lock.unlock();
        }
    }

    private boolean ending(Token token) {
        return token.renewAt().filter(moment -> !time.now().isBefore(moment)).isPresent();
    }
}
