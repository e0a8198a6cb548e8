export * from './DeliveryPlan';
export * from './planDelivery';
export * from './writeRepositories';
export * from './WrittenItems';
