package io.tasuki.it.sequence;

/// The product as a sequence drives it: one command after the other on one store, across deaths.
public interface Driven extends AutoCloseable {

    /// Runs a command to its end, whatever that is.
    Answer run(String... words);

    /// The next command dies at this call, if it makes so many.
    void dieAt(Death death);

    @Override
    void close();
}
