package org.tuichu.ledger;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.proof.note.SignedNote;

/// What the settings make of the module's parts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerSettings.class, WitnessSettings.class})
class LedgerConfiguration {
    @Bean
    LedgerKey ledgerKey(LedgerSettings settings, SecureRandom random, Tree tree, TransactionOperations transaction) {
        Optional<SignedNote> newest = Scope.PROGRAM.call(() -> transaction.execute(status -> tree.newest()));
        return LedgerKey.open(settings, random, newest);
    }
}
