/// `cabinet.yaml`: read into records, with every fault told at its place.
///
/// A part (`KioskPart`, `BankPart` …) is what one section of the file says; what is missing or
/// faulty in it is null, so that the checks across parts go on with what there is. Without any
/// fault nothing that is required is null, and the parts become one
/// [cubby.app.config.CabinetConfig].
package cubby.app.config;
