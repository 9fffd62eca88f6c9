package io.tasuki.salesforce.sweep;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.Soql;
import io.tasuki.salesforce.wire.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All ids, for what was deleted for good leaves no trace. What the list did not tell is asked for by id too before it
/// is called gone.
final class IdSweep implements Sweep {

    private static final List<String> ID = List.of("Id");
    private static final int MOST_IDS = 2_000;

    private final QueryCalls queries;

    IdSweep(QueryCalls queries) {
        this.queries = queries;
    }

    /// Members leave a campaign for good, without passing the recycle bin.
    @Override
    public Duration every(String object) {
        return object.equals("CampaignMember") ? Duration.ofDays(1) : Duration.ofDays(7);
    }

    @Override
    public SweepState step(Scene scene, SweepState state) throws CrmException {
        QueryPage page = queries.living(Soql.behind(scene.object(), ID, state.last()));
        List<String> ids = new ArrayList<>();
        for (QueryRecord record : page.records()) {
            ids.add(record.id());
        }
        scene.sink().met(scene.object(), state.to(), ids);
        if (page.next().isPresent() && !ids.isEmpty()) {
            return state.at(ids.getLast());
        }
        List<String> unmet = scene.sink().unmet(scene.object(), state.to());
        Set<String> alive = alive(scene.object(), unmet);
        unmet.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> scene.sink().removed(scene.object(), id, state.to()));
        return state.done(every(scene.object()));
    }

    /// Those among `ids` that exist and do not lie in the recycle bin.
    Set<String> alive(String object, List<String> ids) throws CrmException {
        Set<String> alive = new HashSet<>();
        for (List<String> part : Parts.of(ids, MOST_IDS)) {
            List<Optional<QueryRecord>> found = queries.retrieve(object, part, ID);
            for (int i = 0; i < part.size(); i++) {
                if (found.get(i).isPresent()) {
                    alive.add(part.get(i));
                }
            }
        }
        return alive;
    }
}
