package io.tasuki.sandbox;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.control.Credentials;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.control.Station;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.hubspot.HubSpotServer;
import io.tasuki.sandbox.salesforce.SalesforceServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Both servers, running; close it to stop them.
public final class Sandbox implements AutoCloseable {

    private final SandboxOptions options;
    private final Credentials credentials;
    private final Station hubspot;
    private final Station salesforce;

    private Sandbox(SandboxOptions options, Credentials credentials, Station hubspot, Station salesforce) {
        this.options = options;
        this.credentials = credentials;
        this.hubspot = hubspot;
        this.salesforce = salesforce;
    }

    /// Loads the data set and listens on loopback.
    ///
    /// @throws io.tasuki.sandbox.data.DataSetException when the data set is wrong
    /// @throws java.io.UncheckedIOException when a port is taken
    public static Sandbox start(SandboxOptions options) {
        Credentials credentials = Credentials.random();
        Station hubspot = Station.open(
                options.hubspotPort(),
                bench(options, credentials),
                bench -> HubSpotServer.over(options.data().hubspot(), bench));
        try {
            Station salesforce = Station.open(
                    options.salesforcePort(),
                    bench(options, credentials),
                    bench -> SalesforceServer.over(options.data().salesforce(), bench));
            return new Sandbox(options, credentials, hubspot, salesforce);
        } catch (RuntimeException failed) {
            hubspot.close();
            throw failed;
        }
    }

    private static Bench bench(SandboxOptions options, Credentials credentials) {
        return Bench.fresh(options.clock(), options.limits(), credentials);
    }

    public String hubspotUrl() {
        return hubspot.url();
    }

    public String salesforceUrl() {
        return salesforce.url();
    }

    public String accessToken() {
        return credentials.accessToken();
    }

    public String clientId() {
        return credentials.clientId();
    }

    public String clientSecret() {
        return credentials.clientSecret();
    }

    /// The first refresh token of portal and org; both may be switched to give out another at every refresh.
    public String refreshToken() {
        return credentials.refreshToken();
    }

    /// The user whose name integrations work in: the first of the org's users.
    public String username() {
        Table users = options.data().salesforce().tables().get("User");
        List<String> names = new ArrayList<>();
        if (users != null) {
            users.forEachRow(
                    row -> row.get("Username").filter(name -> names.isEmpty()).ifPresent(names::add));
        }
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// The key with which an app signs in to the org, as PEM.
    public String privateKey() {
        return credentials.signing().privatePem();
    }

    public MovableClock clock() {
        return options.clock();
    }

    /// The server's journal, faults and listener, for tests in the same process.
    public Station hubspot() {
        return hubspot;
    }

    /// The server's journal, faults and listener, for tests in the same process.
    public Station salesforce() {
        return salesforce;
    }

    /// Tells `listener` of the calls to both servers.
    public void listen(CallListener listener) {
        hubspot.listen(listener);
        salesforce.listen(listener);
    }

    /// The JSON document of `tasuki sandbox`: addresses and the credentials to use.
    public Map<String, Object> describe() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("hubspot", describeHubspot());
        document.put("salesforce", describeSalesforce());
        document.put("data", options.data().name());
        document.put("now", clock().instant().toString());
        return document;
    }

    private Map<String, Object> describeHubspot() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("base_url", hubspotUrl());
        described.put("access_token", accessToken());
        described.put("client_id", clientId());
        described.put("client_secret", clientSecret());
        described.put("refresh_token", refreshToken());
        return described;
    }

    private Map<String, Object> describeSalesforce() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("login_url", salesforceUrl());
        described.put("client_id", clientId());
        described.put("client_secret", clientSecret());
        described.put("refresh_token", refreshToken());
        described.put("username", username());
        described.put("private_key", privateKey());
        return described;
    }

    @Override
    public void close() {
        hubspot.close();
        salesforce.close();
    }
}
