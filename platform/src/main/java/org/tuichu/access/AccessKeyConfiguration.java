package org.tuichu.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.startup.KeyRefused;
import org.tuichu.startup.KeyRefused.Reason;

/// The key has to be that of the secrets that are kept; whatever is kept plain is encrypted before anybody signs in.
@Configuration(proxyBeanMethods = false)
class AccessKeyConfiguration {
    @Bean
    AccessKey accessKey(
            AccessSettings settings, SecureRandom random, StoredSecrets secrets, TransactionOperations transaction) {
        return Scope.PROGRAM.call(
                () -> Objects.requireNonNull(transaction.execute(status -> open(settings.keyFile(), random, secrets))));
    }

    static AccessKey open(Path file, SecureRandom random, StoredSecrets secrets) {
        var sealed = secrets.anySealed();
        var key = AccessKeyFile.open(file, random, sealed);
        if (sealed && !secrets.anyOpenedBy(key)) {
            throw new KeyRefused(Reason.OTHER_KEY, file.toAbsolutePath().toString());
        }
        secrets.sealBy(key);
        return key;
    }
}
