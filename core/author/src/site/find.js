(function(){
"use strict";
var form=document.getElementById("find"),box=document.getElementById("words"),list=document.getElementById("list"),none=document.getElementById("none"),called=document.getElementById("called");
var rows=Array.prototype.slice.call(list.children);
function words(text){return (text.toLowerCase().replace(/['\u2018\u2019]/g,"").match(/[\p{L}\p{N}]+/gu)||[]);}
function stem(word){
  var bare=word.length>3&&/s$/.test(word)&&!/(ss|us|is)$/.test(word)?word.slice(0,-1):word;
  var cut=/^(.{3,}?)(ing|ed)$/.exec(bare);
  if(cut){bare=cut[1].replace(/([^aeioulsz])\1$/,"$1");}
  return bare.length>3?bare.replace(/e$/,""):bare;
}
function slips(a,b,most){
  if(Math.abs(a.length-b.length)>most){return most+1;}
  var before=[],above=[],i,j;
  for(j=0;j<=b.length;j++){above[j]=j;}
  for(i=1;i<=a.length;i++){
    var line=[i];
    for(j=1;j<=b.length;j++){
      line[j]=Math.min(above[j]+1,line[j-1]+1,above[j-1]+(a[i-1]===b[j-1]?0:1));
      if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){line[j]=Math.min(line[j],before[j-2]+1);}
    }
    before=above;above=line;
  }
  return above[b.length];
}
function alike(a,b){
  if(a===b){return 1;}
  var most=a.length<4?0:a.length<7?1:2;
  return most&&slips(a,b,most)<=most?0.7:0;
}
function parts(text,sign){return text?text.split(sign):[];}
function pairs(text){return parts(text,";").map(function(pair){var two=pair.split(">");return [two[0].split("|"),two[1].split("|")];});}
var data=form.dataset,means=pairs(data.means),counts=new Map();
var stop=new Set(parts(data.stop," ")),same=parts(data.same,";").map(function(group){return group.split(" ");});
var core=engine({stop:data.stop,names:data.names,english:data.english,reader:data.reader,pins:JSON.parse(data.pins),learnt:data.learnt?JSON.parse(data.learnt):null,
  model:data.model?JSON.parse(data.model):null,named:JSON.parse(data.named),
  same:JSON.parse(data.groups)[0],means:JSON.parse(data.groups)[1]});
function telling(text){
  var all=words(text),kept=all.filter(function(word){return !stop.has(word);});
  return (kept.length?kept:all).map(stem);
}
var index=rows.map(function(row){
  var cells=Array.prototype.slice.call(row.children),entry={row:row,id:row.dataset.id||"",
    title:telling(cells[0].textContent),about:telling(cells.slice(1).map(function(cell){return cell.textContent;}).join(" ")),
    phrases:(row.dataset.k||"").split("|").map(telling)};
  entry.keys=new Set([].concat.apply([],entry.phrases));
  new Set(entry.title.concat(entry.about,Array.from(entry.keys))).forEach(function(word){counts.set(word,(counts.get(word)||0)+1);});
  return entry;
});
same.forEach(function(group){group.forEach(function(word){var key=stem(word);if(!counts.has(key)){counts.set(key,0);}});});
function rarity(word){return Math.log((index.length+1)/((counts.get(word)||0)+0.5));}
function nearest(word){
  var best=[],least=0;
  counts.forEach(function(count,other){
    var value=alike(word,other)-(word[0]===other[0]?0:0.1);
    if(value>least){least=value;best=[other];}else if(value>0&&value===least){best.push(other);}
  });
  return best.slice(0,3);
}
function weights(query){
  var said=words(query),all=new Map(),text=" "+said.join(" ")+" ";
  all.groups=[];
  function add(word,weight){if(weight>(all.get(word)||0)){all.set(word,weight);}}
  means.forEach(function(pair){
    if(pair[0].some(function(phrase){return text.indexOf(" "+words(phrase).join(" ")+" ")>=0;})){
      pair[1].forEach(function(word){telling(word).forEach(function(key){add(key,1);});});
    }
  });
  var first=new Map();
  telling(query).forEach(function(word){
    if(counts.has(word)){first.set(word,1);}else{nearest(word).forEach(function(other){first.set(other,0.8);});}
  });
  first.forEach(function(weight,word){add(word,weight);});
  same.forEach(function(group){
    var keys=group.map(stem);
    if(keys.some(function(key){return first.has(key);})){keys.forEach(function(key){add(key,0.5);});all.groups.push(keys);}
  });
  return all;
}
function score(entry,said){
  var best=0,rest=0,sum=0;
  entry.phrases.forEach(function(phrase){
    var got=0,hit=0;
    phrase.forEach(function(word){var weight=said.get(word)||0;got+=weight;if(weight){hit++;}});
    var part=hit===phrase.length?got:phrase.length>2&&hit===phrase.length-1?got/2:0;
    rest+=Math.min(part,best);best=Math.max(best,part);
  });
  function worth(word){
    var place=(entry.title.indexOf(word)>=0?6:0)+(entry.keys.has(word)?5:0)+(entry.about.indexOf(word)>=0?3:0);
    return said.get(word)*rarity(word)*place/(place+3)*2;
  }
  // Of words that find each other the best counts once, or a page that lists them all would always win.
  var seen=new Set();
  said.groups.forEach(function(keys){
    sum+=Math.max.apply(null,keys.map(function(key){var got=seen.has(key)?0:worth(key);seen.add(key);return got;}));
  });
  said.forEach(function(weight,word){if(!seen.has(word)){sum+=worth(word);}});
  return 6*(best+0.1*rest)+sum;
}
// Pages by what the words count and mean, as parts of a hundred; those that come first are far above them all.
function ranked(query){
  var said=weights(query),mean=core.weigh(query),top=core.pinned(query).map(function(pin){return pin.page;});
  var found=index.map(function(entry,place){
    var value=score(entry,said);
    return {entry:entry,place:place,value:mean?0.05*value+(mean.get(entry.id)||0):value};
  });
  if(mean){
    var best=Math.max.apply(null,found.map(function(one){return one.value;})),sum=0;
    found.forEach(function(one){one.value=Math.exp(one.value-best);sum+=one.value;});
    found.forEach(function(one){one.value=one.value<0.0005*sum?0:one.value;});
  }
  found.forEach(function(one){
    var at=top.indexOf(one.entry.id);
    if(at>=0){one.value=1e6-at;}
  });
  return found.sort(function(a,b){return b.value-a.value||a.place-b.place;});
}
function search(){
  var query=box.value.trim(),count=0,most=query?+(data.most||8):index.length;
  var found=query?ranked(query):index.map(function(entry){return {entry:entry,value:1};});
  found.forEach(function(one){
    var show=one.value>0&&count<most;
    one.entry.row.hidden=!show;
    if(show){count++;}
    list.appendChild(one.entry.row);
  });
  none.hidden=count>0;
  // Where nothing is found, everybody can begin here.
  if(!count){index.forEach(function(entry){if(entry.id===data.fallback){entry.row.hidden=false;}});}
  var services=query?core.named(query):[];
  Array.prototype.forEach.call(called.children,function(row){row.hidden=services.indexOf(row.dataset.service)<0;});
  called.hidden=!services.length;
}
form.hidden=false;
form.addEventListener("submit",function(event){event.preventDefault();search();});
box.addEventListener("input",search);
})();
