import { describe, expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rss } from '../../src/feeds/rss.ts';
import { FEED, ITEM } from './made-feed.ts';
import { wellFormed } from './xmllint.ts';

test('RSS holds its own address, its language, and each article whole', () => {
  expect(rss(FEED)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
            <title>Tearsheet &amp; Co.</title>
            <link>https://research.example/</link>
            <description>This is a feed. Research reread.</description>
            <lastBuildDate>Mon, 30 Nov 2026 00:00:00 GMT</lastBuildDate>
            <docs>https://validator.w3.org/feed/docs/rss2.html</docs>
            <language>en</language>
            <copyright>Tearsheet Research</copyright>
            <atom:link href="https://research.example/rss.xml" rel="self" type="application/rss+xml"/>
            <atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>
            <item>
                <title>Sixteen &lt;small&gt; coins &amp; what "low-cap" means</title>
                <link>https://research.example/articles/low-caps/</link>
                <guid isPermaLink="false">urn:tearsheet:article:low-caps</guid>
                <pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate>
                <content:encoded>&lt;p&gt;About &lt;b&gt;$6 million&lt;/b&gt; &amp;amp; more.&lt;/p&gt;</content:encoded>
                <category>Crypto basics</category>
                <category>R&amp;D</category>
                <enclosure length="1234" type="image/png" url="https://research.example/articles/low-caps/votes.png"/>
                <description>A vote, its shares &amp;amp; its host.</description>
                <dc:creator>Research desk, Security desk</dc:creator>
                <atom:updated>2026-11-30T00:00:00.000Z</atom:updated>
            </item>
        </channel>
    </rss>
    "
  `);
});

test('Atom holds its own address and each article whole', () => {
  expect(atom(FEED)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
        <id>https://research.example/rss.xml</id>
        <title>Tearsheet &amp; Co.</title>
        <updated>2026-11-30T00:00:00.000Z</updated>
        <link rel="alternate" href="https://research.example/"/>
        <link rel="self" href="https://research.example/rss.xml"/>
        <link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>
        <subtitle>This is a feed. Research reread.</subtitle>
        <rights>Tearsheet Research</rights>
        <entry>
            <title type="html"><![CDATA[Sixteen &lt;small&gt; coins &amp; what "low-cap" means]]></title>
            <id>urn:tearsheet:article:low-caps</id>
            <link href="https://research.example/articles/low-caps/"/>
            <link rel="enclosure" href="https://research.example/articles/low-caps/votes.png" type="image/png" length="1234"/>
            <updated>2026-11-30T00:00:00.000Z</updated>
            <summary type="html"><![CDATA[A vote, its shares &amp; its host.]]></summary>
            <content type="html"><![CDATA[<p>About <b>$6 million</b> &amp; more.</p>]]></content>
            <author>
                <name>Research desk</name>
            </author>
            <author>
                <name>Security desk</name>
            </author>
            <category term="Crypto basics"/>
            <category term="R&amp;D"/>
            <published>2026-11-21T00:00:00.000Z</published>
        </entry>
    </feed>
    "
  `);
});

test('JSON Feed is of version 1.1 and names every author', () => {
  expect(jsonFeed(FEED)).toMatchInlineSnapshot(`
    "{"version":"https://jsonfeed.org/version/1.1","title":"Tearsheet & Co.","home_page_url":"https://research.example/","feed_url":"https://research.example/rss.xml","description":"Research reread.","user_comment":"This is a feed.","language":"en","hubs":[{"type":"WebSub","url":"https://hub.example/?a=1&b=2"}],"_rights":{"about":"https://research.example/feeds/","copyright":"Tearsheet Research"},"items":[
    {"id":"urn:tearsheet:article:low-caps","url":"https://research.example/articles/low-caps/","title":"Sixteen <small> coins & what \\"low-cap\\" means","summary":"A vote, its shares & its host.","content_html":"<p>About <b>$6 million</b> &amp; more.</p>","date_published":"2026-11-21T00:00:00.000Z","date_modified":"2026-11-30T00:00:00.000Z","authors":[{"name":"Research desk"},{"name":"Security desk"}],"tags":["Crypto basics","R&D"],"image":"https://research.example/articles/low-caps/votes.png","attachments":[{"url":"https://research.example/articles/low-caps/votes.png","mime_type":"image/png","title":"A < B & C","size_in_bytes":1234}]}
    ]}
    "
  `);
});

describe('a feed without items', () => {
  test.each([rss, atom])('$name is still a document', (write) => {
    expect(wellFormed(write({ ...FEED, items: [] }))).toBe('');
  });
});

test('an address that is not absolute is refused', () => {
  expect(() => rss({ ...FEED, items: [{ ...ITEM, url: '/articles/low-caps/' }] })).toThrow('Invalid URL');
  expect(() => atom({ ...FEED, items: [{ ...ITEM, url: '/articles/low-caps/' }] })).toThrow('Invalid URL');
});
