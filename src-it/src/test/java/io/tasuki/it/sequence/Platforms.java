package io.tasuki.it.sequence;

import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.run.configuration.Configuration;
import java.util.List;
import java.util.function.Supplier;

/// The platforms the product finds on its class path, or what a test puts in their place.
@FunctionalInterface
public interface Platforms {

    /// @param command tells at any time which command the product is carrying out
    List<CrmAdapterFactory> under(Supplier<String> command);

    /// Those that are really there.
    static Platforms found() {
        return command -> Configuration.adaptersFound();
    }
}
