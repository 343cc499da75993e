/// Buses and banks as they stand in `cabinet.yaml`. What is missing there is null here; its default
/// is in the doc of the component and is filled in where a bank is put together.
package cubby.hal.config;
