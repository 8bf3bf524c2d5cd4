package org.tuichu.directory.persistence;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Loads the shipped places before the first page is served and before anything else is seeded.
@Component
class ShippedPlacesOnStart implements SmartInitializingSingleton {
    private final ShippedPlacesLoading loading;

    ShippedPlacesOnStart(ShippedPlacesLoading loading) {
        this.loading = loading;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Scope.PROGRAM.run(() -> loading.load(ShippedPlaces.edition(), ShippedPlaces::read));
    }
}
