package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.note.VerifierKey;

class WitnessSettingsTest {
    @Test
    void aWitnessHasAnAddressOrNone() {
        var city = LedgerTest.CITY;
        assertThat(trusting(city).asked()).isEmpty();
        assertThat(trusting(city).witnesses()).containsExactly(VerifierKey.parse(city));
        for (var address : List.of("https://city.example.gov.cn/witness", "https://city.example.gov.cn/witness/")) {
            assertThat(trusting(city + " " + address).asked())
                    .extracting(one -> one.address().orElseThrow())
                    .containsExactly(URI.create("https://city.example.gov.cn/witness/add-checkpoint"));
        }
        assertThat(trusting(city + " http://localhost:8080").asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://city.example.gov.cn/witness",
                "http://127.0.0.1.example.org/",
                "https://user:word@city.example.gov.cn/",
                "https://city.example.gov.cn/?record=1",
                "https://city.example.gov.cn/#record",
                "ftp://city.example.gov.cn/",
                "city.example.gov.cn",
                "https:///witness",
                "https://city.example.gov.cn/a b"
            })
    void anAddressWhereOthersCouldListenIsRefused(String address) {
        assertThatThrownBy(() -> trusting(LedgerTest.CITY + " " + address))
                .hasMessageContaining("tuichu.witness.trusted: address at 0: https://host/path is wanted");
    }

    @Test
    void theKeyOfARecordIsNoWitness() {
        var record =
                WatchedCounty.named("tuichu.example/county").key().verifier().text();
        assertThatThrownBy(() -> trusting(record + " https://city.example.gov.cn/"))
                .hasMessageContaining("is the key of a record, not of a witness");
    }

    private static WitnessSettings trusting(String witness) {
        return new WitnessSettings(
                Path.of("unused"), List.of(), List.of(witness), Duration.ofMinutes(1), Duration.ofSeconds(15));
    }
}
