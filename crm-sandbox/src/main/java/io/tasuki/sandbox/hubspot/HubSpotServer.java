package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.ControlledState;
import io.tasuki.sandbox.control.CrmServer;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.hubspot.calls.AccountCalls;
import io.tasuki.sandbox.hubspot.calls.AssociationCalls;
import io.tasuki.sandbox.hubspot.calls.BatchCalls;
import io.tasuki.sandbox.hubspot.calls.CampaignCalls;
import io.tasuki.sandbox.hubspot.calls.EventCalls;
import io.tasuki.sandbox.hubspot.calls.LegacyCalls;
import io.tasuki.sandbox.hubspot.calls.ObjectCalls;
import io.tasuki.sandbox.hubspot.calls.PropertyCalls;
import io.tasuki.sandbox.hubspot.calls.RecordLinkCalls;
import io.tasuki.sandbox.hubspot.calls.SearchCalls;
import io.tasuki.sandbox.hubspot.control.EventControl;
import io.tasuki.sandbox.hubspot.control.HubSpotState;
import io.tasuki.sandbox.hubspot.control.PortalControl;
import io.tasuki.sandbox.hubspot.gate.Access;
import io.tasuki.sandbox.hubspot.gate.RateLimits;
import io.tasuki.sandbox.hubspot.gate.Scopes;
import io.tasuki.sandbox.hubspot.load.PortalLoader;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.ApiAddress;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Gateway;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A pretended HubSpot portal: v3/v4 and date-based paths over one state.
public final class HubSpotServer implements CrmServer {

    private static final List<String> VERSIONS = List.of("2026-03", "2026-09");

    private static final int MIGRATING = 477;

    private final Bench bench;
    private final Access access;
    private final Portal portal;
    private final Scopes scopes;
    private final RateLimits limits;
    private final CallTable calls;
    private final HubSpotState state;

    private HubSpotServer(Portal portal, Bench bench) {
        this.bench = bench;
        this.portal = portal;
        this.access = new Access(portal, bench);
        this.scopes = new Scopes(portal);
        this.limits = new RateLimits(portal);
        this.calls = new CallTable(portal);
        this.state = new HubSpotState(portal);
        addCalls();
    }

    /// Loads the portal's part of a data set.
    ///
    /// @throws io.tasuki.sandbox.data.DataSetException when it is wrong
    public static CrmServer over(Side data, Bench bench) {
        return new HubSpotServer(PortalLoader.load(data, bench.clock()), bench);
    }

    private void addCalls() {
        access.addTo(calls);
        addRecords();
        addAssociations();
        addAccount();
        PropertyCalls properties = new PropertyCalls(portal);
        addresses("properties", "v3").forEach(address -> properties.addTo(calls, address));
        CampaignCalls campaigns = new CampaignCalls(portal);
        campaigns.addTo(calls, "/marketing/v3/campaigns");
        VERSIONS.forEach(version -> campaigns.addTo(calls, "/marketing/campaigns/" + version));
        EventCalls events = new EventCalls(portal);
        events.addTo(calls, "/marketing/v3/marketing-events");
        VERSIONS.forEach(version -> events.addTo(calls, "/marketing/marketing-events/" + version));
        new LegacyCalls(portal, bench.journal()).addTo(calls);
    }

    private void addRecords() {
        ObjectCalls objects = new ObjectCalls(portal, bench);
        BatchCalls batches = new BatchCalls(portal, bench);
        SearchCalls searches = new SearchCalls(portal, bench.journal());
        addresses("objects", "v3").forEach(address -> {
            objects.addTo(calls, address);
            batches.addTo(calls, address);
            searches.addTo(calls, address);
        });
    }

    private void addAssociations() {
        AssociationCalls associations = new AssociationCalls(portal);
        addresses("associations", "v4").forEach(address -> associations.addTo(calls, address));
        associations.addOlderTo(calls);
        RecordLinkCalls links = new RecordLinkCalls(portal);
        addresses("objects", "v4").forEach(address -> links.addTo(calls, address));
    }

    private void addAccount() {
        AccountCalls account = new AccountCalls(portal);
        addresses("owners", "v3").forEach(address -> account.addOwners(calls, address));
        addresses("pipelines", "v3").forEach(address -> account.addPipelines(calls, address));
        account.addDetails(calls, "/account-info/v3/details");
        VERSIONS.forEach(version -> account.addDetails(calls, "/account-info/" + version + "/details"));
    }

    private static List<String> addresses(String family, String legacy) {
        return List.of(
                "/crm/" + legacy + "/" + family,
                "/crm/" + family + "/" + VERSIONS.getFirst(),
                "/crm/" + family + "/" + VERSIONS.getLast());
    }

    @Override
    public Routes routes() {
        return calls.routes();
    }

    @Override
    public ControlledState state() {
        return state;
    }

    @Override
    public void addControls(Routes control) {
        new PortalControl(portal, limits, state).addTo(control);
        new EventControl(portal).addTo(control);
    }

    @Override
    public Optional<Reply> refuse(Request request) {
        synchronized (portal) {
            return tooLong(request)
                    .or(() -> ended(request))
                    .or(() -> access.refuse(request))
                    .or(() -> throttled(request))
                    .or(() -> scopes.refuse(request))
                    .or(() -> locked(request));
        }
    }

    private Optional<Reply> tooLong(Request request) {
        return request.target().length() > portal.switches().limits().addressLength()
                ? Optional.of(Gateway.page(414))
                : Optional.empty();
    }

    private Optional<Reply> ended(Request request) {
        ApiAddress address = ApiAddress.of(request);
        Set<String> off = portal.switches().versionsOff();
        return off.contains(address.version()) || off.contains(address.family() + "/" + address.version())
                ? Optional.of(error(404, "This version of the API is no longer there."))
                : Optional.empty();
    }

    private Optional<Reply> throttled(Request request) {
        return bench.limits() == Limits.REAL ? limits.refuse(request, access.isOauth(request)) : Optional.empty();
    }

    private Optional<Reply> locked(Request request) {
        return bench.faults().takes(Fault.Kind.LOCK_ROW, request)
                ? Optional.of(error(423, "a bulk operation is under way"))
                : Optional.empty();
    }

    @Override
    public Reply finish(Request request, Reply reply) {
        Reply told = bench.limits() == Limits.REAL ? told(request, reply) : reply;
        return told.headers().containsKey(Problem.CORRELATION)
                ? told
                : told.with(Problem.CORRELATION, UUID.randomUUID().toString());
    }

    private Reply told(Request request, Reply reply) {
        synchronized (portal) {
            return limits.tell(request, access.isOauth(request), reply);
        }
    }

    @Override
    public Reply error(int status, String detail) {
        Reply reply = Problem.ofStatus(status, detail).reply();
        return status == MIGRATING
                ? reply.with(
                        "Retry-After", Long.toString(portal.switches().delays().migrationSeconds()))
                : reply;
    }
}
