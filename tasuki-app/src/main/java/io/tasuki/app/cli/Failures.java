package io.tasuki.app.cli;

import io.tasuki.crm.SettingException;
import io.tasuki.erase.LostKeyException;
import io.tasuki.export.check.UnknownFormatException;
import io.tasuki.export.file.UnencodableException;
import io.tasuki.run.configuration.ConfigurationException;
import io.tasuki.run.RequestException;
import io.tasuki.sandbox.data.DataSetException;
import io.tasuki.store.StoreBusyException;
import io.tasuki.store.StoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into a sentence and an exit code; a stack trace is only for the debug log.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int ofCommandLine(ParameterException problem, String[] words) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tasuki: " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.number();
    }

    static int ofExecution(Exception problem, CommandLine command, ParseResult parsed) {
        LOG.debug("where it failed", problem);
        command.getErr().println("tasuki: " + sentence(problem));
        return exitCode(problem).number();
    }

    private static ExitCode exitCode(Exception problem) {
        return switch (problem) {
            case ConfigurationException wrong -> ExitCode.USAGE;
            case SettingException wrong -> ExitCode.USAGE;
            default -> ExitCode.FAILED;
        };
    }

    /// Unknown exceptions keep their message to the debug log: it may quote a record.
    static String sentence(Exception problem) {
        return switch (problem) {
            case ConfigurationException wrong -> "the configuration cannot be used\n" + wrong.getMessage();
            case SettingException wrong -> wrong.key() + " " + wrong.getMessage() + "; " + wrong.remedy();
            case StoreBusyException busy -> String.valueOf(busy.getMessage());
            case StoreException broken -> String.valueOf(broken.getMessage());
            case RequestException asked -> String.valueOf(asked.getMessage());
            case LostKeyException lost -> String.valueOf(lost.getMessage());
            case UnknownFormatException unlike -> String.valueOf(unlike.getMessage());
            case UnencodableException lacking -> String.valueOf(lacking.getMessage());
            case CommandException known -> String.valueOf(known.getMessage());
            case DataSetException unreadable -> String.valueOf(unreadable.getMessage());
            case UncheckedIOException wrapped -> sentence(Objects.requireNonNull(wrapped.getCause()));
            case BindException taken -> "cannot listen there: " + taken.getMessage();
            case FileSystemException file -> "cannot use the file " + file.getFile() + ": " + reason(file);
            default -> "something unexpected happened (" + problem.getClass().getSimpleName()
                    + "); --log-level debug shows where";
        };
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }
}
