package io.tasuki.app.cli;

/// A command that cannot go on; the message is a whole sentence for the user.
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandException(String sentence) {
        super(sentence);
    }
}
