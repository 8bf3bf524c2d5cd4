package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `plan read` prints is what the schema says, for every plan of the corpus.
class SchemaTest {
    private static final Path OURS = Path.of("src", "test", "resources", "programme.schema.json");
    private static final Path SHARED = Path.of("..", "..", "..", "shared", "schema", "programme.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(OURS));

    static Stream<Path> corpus() throws IOException {
        try (var files = Files.list(Path.of("src", "test", "resources", "corpus"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void aProgrammeIsPrintedAsTheSchemaSays(Path plan) throws IOException {
        assertThat(errors(printed(plan))).isEmpty();
    }

    @Test
    void whatIsLeftOutOrOfAnotherKindIsFound() throws IOException {
        var json = printed(corpus().findFirst().orElseThrow());
        assertThat(errors(json.replaceFirst("\"duties\"", "\"tasks\""))).isNotEmpty();
        assertThat(errors(json.replaceFirst("\"year\" *: *(\\d+)", "\"year\": \"$1\"")))
                .isNotEmpty();
    }

    @Test
    @EnabledIf("isShared")
    void ourCopyOfTheSchemaIsTheSharedOne() {
        assertThat(read(OURS)).isEqualTo(read(SHARED));
    }

    static boolean isShared() {
        return Files.exists(SHARED);
    }

    private static String printed(Path plan) throws IOException {
        return ProgrammeJson.print(new PlanReader(Limits.DEFAULT).read(Files.readAllBytes(plan)));
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
