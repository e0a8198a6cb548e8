import {
  Sidebar,
  SidebarGroup,
  SidebarItem,
  SidebarPage,
} from '@backstage/core-components';
import { RiBookOpenLine, RiMenuLine } from '@remixicon/react';
import type { ReactNode } from 'react';

/** The sidebar, and the page beside it. */
export function Root({ children }: { children: ReactNode }) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarGroup label="Menu" icon={<RiMenuLine />}>
          <SidebarItem
            icon={() => <RiBookOpenLine />}
            to="/catalog"
            text="Catalog"
          />
        </SidebarGroup>
      </Sidebar>
      {children}
    </SidebarPage>
  );
}
