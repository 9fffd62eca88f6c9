package io.tasuki.salesforce.api;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.wire.Parts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the survivor of records that were merged away: the loser lies in the recycle bin and names the winner,
/// which may itself have lost a later merge.
public final class MergeTrail {

    public static final String MASTER = "MasterRecordId";

    /// So many quoted ids fit into an address.
    private static final int IDS_PER_QUERY = 400;

    private static final int LONGEST_CHAIN = 10;

    private final QueryCalls calls;

    public MergeTrail(QueryCalls calls) {
        this.calls = calls;
    }

    /// @return the last winner known for each of `losers` that was merged at all
    public Map<String, String> winners(String object, Collection<String> losers) throws CrmException {
        Map<String, String> winners = new HashMap<>();
        Set<String> open = new LinkedHashSet<>(losers);
        for (int step = 0; step < LONGEST_CHAIN && !open.isEmpty(); step++) {
            Map<String, String> found = masters(object, open);
            for (String loser : losers) {
                String end = winners.getOrDefault(loser, loser);
                Optional.ofNullable(found.get(end)).ifPresent(winner -> winners.put(loser, winner));
            }
            open = new LinkedHashSet<>(found.values());
        }
        return winners;
    }

    private Map<String, String> masters(String object, Set<String> ids) throws CrmException {
        Map<String, String> masters = new HashMap<>();
        for (List<String> part : Parts.of(ids, IDS_PER_QUERY)) {
            QueryReply reply = calls.query(Soql.byId(object, List.of("Id", MASTER), part));
            while (reply instanceof QueryReply.Page(QueryPage page)) {
                for (QueryRecord record : page.records()) {
                    if (!record.text(MASTER).isEmpty()) {
                        masters.put(record.id(), record.text(MASTER));
                    }
                }
                if (page.next().isEmpty()) {
                    break;
                }
                reply = calls.more(page.next().get());
            }
        }
        return masters;
    }
}
