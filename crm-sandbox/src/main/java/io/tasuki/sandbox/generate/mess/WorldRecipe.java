package io.tasuki.sandbox.generate.mess;

import java.util.Set;

/// What a messy world is made from; the same recipe gives the same world everywhere and for ever.
///
/// @param twists the names of those that may strike
public record WorldRecipe(int leads, long seed, Topology topology, Set<String> twists) {

    public WorldRecipe {
        twists = Set.copyOf(twists);
    }

    /// With every twist there is.
    public static WorldRecipe of(int leads, long seed, Topology topology) {
        return new WorldRecipe(leads, seed, topology, Twists.names());
    }

    public WorldRecipe withTwists(Set<String> only) {
        return new WorldRecipe(leads, seed, topology, only);
    }
}
