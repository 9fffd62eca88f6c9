package io.tasuki.report;

import java.util.List;

/// One subject of the meeting. Its title and what it explains are words by its id.
///
/// @param id as in `handed_over`
/// @param blocks from what matters most on; never empty
public record Section(String id, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("section " + id + " says nothing; it has to say what is missing");
        }
    }
}
