package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeConfigurationTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("TASUKI_TOKEN", "sixteen letters or more", "SHORT", "short");

    private final Problems problems = new Problems("tasuki.yaml");

    @Test
    void leftOutItAnswersOnLoopbackAtAnyFreePort() throws Exception {
        assertThat(read("schedule: x")).isEqualTo(new ServeSettings("127.0.0.1", 0, Optional.empty(), Set.of()));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void anAddressThatOthersReachIsTakenWithATokenAndAName() throws Exception {
        ServeSettings settings =
                read("serve: {address: 0.0.0.0, port: 7070, token: \"${TASUKI_TOKEN}\", hosts: tasuki.example}");

        assertThat(complaints()).isEmpty();
        assertThat(settings.token()).contains("sixteen letters or more");
        assertThat(settings.hosts()).containsExactly("tasuki.example");
        assertThat(settings.onLoopback()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{address: 0.0.0.0, hosts: a.example} | serve.token is missing",
        "{address: 192.0.2.1, token: '${TASUKI_TOKEN}'} | serve.hosts is missing",
        "{token: in the file itself it is no secret} | serve.token is a secret and may not stand in the file",
        "{token: '${SHORT}'} | serve.token is shorter than 16 characters",
        "{token: '${ABSENT}'} | serve.token needs the environment variable ABSENT, which is not set",
        "{port: 70000} | serve.port '70000' is not a port",
        "{port: http} | serve.port 'http' is not a port",
        "{host: a.example} | serve.host is not a known key"
    })
    void whatWouldLetStrangersInIsRefused(String serve, String complaint) throws Exception {
        read("serve: " + serve.replace('\'', '"'));

        assertThat(complaints()).containsExactly(complaint);
    }

    private List<String> complaints() {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (ConfigurationException found) {
            return found.problems().stream().map(problem -> problem.key() + " " + problem.message()).toList();
        }
    }

    private ServeSettings read(String yaml) throws Exception {
        YamlNode node = YamlReader.read(yaml, problems);
        Section root = new Item(new Reading(problems, ENVIRONMENT), "", 1, node).section().orElseThrow();
        return new ServeReader().read(root);
    }
}
