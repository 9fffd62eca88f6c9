package io.tasuki.it.sequence;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.tasuki.it.sequence.Answer.Ending;
import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.control.CallListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The product as a process of its own for each command; when it dies, it is killed without warning.
final class OwnProcess implements Driven {

    private static final int PARTIAL = 3;
    private static final List<Integer> REPORTS = List.of(0, PARTIAL);
    private static final List<Integer> KILLED = List.of(137, 143);

    private final Sandbox sandbox;
    private final Product product;
    private Optional<Death> foretold = Optional.empty();

    OwnProcess(Sandbox sandbox, Product product) {
        this.sandbox = sandbox;
        this.product = product;
    }

    @Override
    public void dieAt(Death death) {
        foretold = Optional.of(death);
    }

    @Override
    public Answer run(String... words) {
        CompletableFuture<Process> victim = new CompletableFuture<>();
        foretold.ifPresent(death -> sandbox.listen(new Reaper(death, () -> kill(victim.join()))));
        foretold = Optional.empty();
        Product.Started started = product.start(arguments(words));
        victim.complete(started.process());
        Product.Result result = started.await();
        sandbox.listen(CallListener.NONE);
        if (REPORTS.contains(result.exitCode())) {
            return new Answer(Ending.REPORTED, result.json(), "");
        }
        Ending ending = KILLED.contains(result.exitCode()) ? Ending.DIED : Ending.FAILED;
        return new Answer(ending, MissingNode.getInstance(), "exit code " + result.exitCode() + ": " + result.errors());
    }

    private static String[] arguments(String... words) {
        return words[0].equals("retry") ? new String[] {"retry", "--all"} : Stream.of(words).toArray(String[]::new);
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {}
}
