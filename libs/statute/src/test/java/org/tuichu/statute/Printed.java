package org.tuichu.statute;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Holds printed lines of JSON to a schema that others rely on; our copy is the shared one where that is there.
public final class Printed {
    private final Schema schema;

    private Printed(Schema schema) {
        this.schema = schema;
    }

    public static Printed as(String name) throws IOException {
        var ours = Files.readString(Path.of("src", "test", "resources", "schema", name));
        var shared = Path.of("..", "..", "..", "shared", "schema", name);
        if (Files.exists(shared)) {
            assertThat(ours).isEqualTo(Files.readString(shared));
        }
        return new Printed(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ours));
    }

    public List<Error> errors(String line) {
        return schema.validate(line, InputFormat.JSON);
    }
}
