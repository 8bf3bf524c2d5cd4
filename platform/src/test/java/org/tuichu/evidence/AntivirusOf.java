package org.tuichu.evidence;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.tuichu.evidence.antivirus.Verdict;

/// A deployment that requires an antivirus.
public final class AntivirusOf {
    private AntivirusOf() {}

    /// It says `verdict` to everything.
    public static AskAntivirus required(Verdict verdict) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "tuichu.evidence.antivirus", "required", "tuichu.evidence.scanner", "clamd://localhost:1")))
                .bindOrCreate("tuichu.evidence", EvidenceSettings.class);
        return new AskAntivirus(settings, content -> verdict);
    }
}
